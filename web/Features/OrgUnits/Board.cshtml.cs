using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpsSupport.Features.Projects;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Http;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.OrgUnits;

/// <summary>The figures of a unit with all below it, live; the units right below; its projects.</summary>
public sealed class BoardModel(IGrainFactory grains, GrainRetry retry) : PageModel
{
    private const int MostProjects = 50;

    [BindProperty(SupportsGet = true)] public required string UnitCode { get; set; }

    public BoardFigures Figures { get; private set; } = null!; // Set before the page is shown.

    /// <summary>What the unit is called; its code where nobody knows it by a name.</summary>
    public string Name { get; private set; } = "";

    public static string AddressOf(UnitCode unit) => $"/units/{Uri.EscapeDataString(unit.Value)}/board";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (Code.TryParse<UnitCode>(UnitCode) is not { } unit)
        {
            return NotFound();
        }

        var reader = User.EmployeeNo();
        var live = await retry.AskAsync(() => grains.GetGrain<IFiguresGrain>(FigureScope.Of(unit).Key).GetAsync(reader), cancellation);
        if (!live.Succeeded)
        {
            return this.NotForYou(live.Errors);
        }

        Figures = new(unit, live.Value, await BelowAsync(reader, unit, cancellation), await ProjectsAsync(reader, unit, cancellation), this.IsHtmx);
        if (this.IsHtmx)
        {
            return Partial("_Board", Figures);
        }

        var names = await retry.AskAsync(() => grains.GetGrain<IDirectoryGrain>(0).NamesAsync(OrgUnitDocument.Name, [unit.Value]), cancellation);
        Name = names.Items.FirstOrDefault()?.Name ?? unit.Value;
        return Page();
    }

    private async Task<UnitFigures> BelowAsync(EmployeeNo reader, UnitCode unit, CancellationToken cancellation) =>
        (await retry.AskAsync(() => grains.GetGrain<ILedgerGrain>(0).ByUnitAsync(reader, unit, period: null, cancellation), cancellation)).Value ?? new([]);

    private async Task<ProjectPage> ProjectsAsync(EmployeeNo reader, UnitCode unit, CancellationToken cancellation) => (await retry.AskAsync(
        () => grains.GetGrain<IProjectListGrain>(0).ListAsync(reader, new() { Unit = unit, Sort = ProjectSort.Output, Descending = true }, new(0, MostProjects), cancellation),
        cancellation)).Value ?? new([], 0);
}
