using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpsSupport.Kernel.Forms;
using OpsSupport.Kernel.Http;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.TravelAllowances;

/// <summary>Where a run is started, or started again: there is one result however often.</summary>
public sealed class StartModel(IGrainFactory grains, GrainRetry retry) : PageModel
{
    [BindProperty] public AllowanceStartForm Form { get; set; } = new();

    [BindProperty] public Guid Operation { get; set; } = Guid.CreateVersion7();

    public IEnumerable<FieldOption> Departments { get; private set; } = [];

    /// <summary>The form, filled in for a run.</summary>
    public static string AddressOf(UnitCode unit, Period month) => $"/allowance-runs/new?unit={Uri.EscapeDataString(unit.Value)}&month={month}";

    public async Task<IActionResult> OnGetAsync(string? unit, string? month)
    {
        if (await LoadAsync() is { } refused)
        {
            return refused;
        }

        Form = new() { Unit = unit ?? Form.Unit, Month = Period.TryParse(month)?.ToString() ?? Form.Month };
        ModelState.Clear();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var asked = Form;
        if (await LoadAsync() is { } refused)
        {
            return refused;
        }

        Form = asked;
        if (!ModelState.IsValid || Period.TryParse(Form.Month) is not { } month)
        {
            return this.Refused("_Start");
        }

        var unit = new UnitCode(Form.Unit.Trim());
        var started = await retry.AskAsync(() => grains.GetGrain<IAllowanceRunGrain>(AllowanceRunKind.KeyOf(unit, month)).StartAsync(new(User.EmployeeNo(), 0, Operation)));
        return started.Succeeded ? this.SeeOther(ProgressModel.AddressOf(unit, month)) : this.Refused("_Start", started.Errors);
    }

    private async Task<IActionResult?> LoadAsync()
    {
        var desk = await retry.AskAsync(() => grains.GetGrain<IAllowanceDeskGrain>(0).OpenAsync(User.EmployeeNo()));
        if (!desk.Succeeded)
        {
            return this.NotForYou(desk.Errors);
        }

        Departments = desk.Value.Departments.Select(department => new FieldOption(department.Unit.Value, $"{department.Name} {department.Unit}"));
        Form = new() { Unit = desk.Value.Departments.FirstOrDefault()?.Unit.Value ?? "", Month = $"{desk.Value.Due}" };
        return null;
    }
}
