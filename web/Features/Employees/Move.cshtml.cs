using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Http;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.Employees;

/// <summary>Somebody moves to another unit on a day: the one change of a person that happens every month, without editing his dates.</summary>
public sealed class MoveModel(IGrainFactory grains, GrainRetry retry, CurrentPerson visitor) : PageModel
{
    [BindProperty(SupportsGet = true)] public required string Person { get; set; }

    [BindProperty] public MoveForm Form { get; set; } = new();

    public Employee Employee { get; private set; } = null!; // Set before the page is shown.

    private IEmployeeGrain Grain => grains.GetGrain<IEmployeeGrain>(EmployeeKind.Kind.KeyOf(new EmployeeNo(Person)));

    public static string PersonAt(string no) => $"/{EmployeeKind.Kind.Slug}/{Uri.EscapeDataString(no)}";

    public static string AddressOf(string no) => $"{PersonAt(no)}/move";

    public Task<IActionResult> OnGetAsync() => ShowAsync([]);

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid || Code.TryParse<EmployeeNo>(Person) is null)
        {
            return await ShowAsync([]);
        }

        var intent = new Intent(User.EmployeeNo(), Form.Version, Form.Operation);
        var moved = await retry.AskAsync(() => Grain.MoveAsync(intent, Form.ToMove()));
        return moved.Succeeded ? this.SeeOther(PersonAt(Person), "Done.Save") : await ShowAsync([.. moved.Errors.Select(AtItsField)]);
    }

    // What is wrong with the dates of a person is wrong with the unit that was typed in here.
    private static DomainError AtItsField(DomainError error) =>
        error.Field == nameof(Employee.Units) ? error with { Field = nameof(MoveForm.Unit) } : error;

    private async Task<IActionResult> ShowAsync(ImmutableArray<DomainError> errors)
    {
        if (Code.TryParse<EmployeeNo>(Person) is null)
        {
            return NotFound();
        }

        if (!await visitor.MayAsync(Permission.Write(EmployeeKind.Kind)))
        {
            return Forbid();
        }

        var found = await retry.AskAsync(() => Grain.GetAsync(User.EmployeeNo()));
        if (!found.Succeeded)
        {
            return this.NotForYou(found.Errors);
        }

        (Employee, Form.Version) = (found.Value.Body, found.Value.Header.Version);
        return errors.IsEmpty && ModelState.IsValid ? this.Fragment("_Move") : this.Refused("_Move", errors);
    }
}
