using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpsSupport.Kernel.Http;
using OpsSupport.Kernel.Results;

namespace OpsSupport.Kernel.Notifications;

/// <summary>One robot: entered, changed, tried, removed.</summary>
[ResponseCache(NoStore = true)]
public sealed class RobotModel(RobotDesk desk, CurrentPerson person) : PageModel
{
    private const string New = "new";

    [BindProperty(SupportsGet = true, Name = "robot")] public required string Key { get; set; }

    [BindProperty] public RobotForm Form { get; set; } = new();

    /// <summary>Drawn when an empty form is shown: sent twice, it is one robot.</summary>
    [BindProperty] public Guid Drawn { get; set; } = Guid.CreateVersion7();

    /// <summary>The robot as it is; null for a new one.</summary>
    public Robot? Before { get; private set; }

    /// <summary>What became of the trial; null where there was none.</summary>
    public DeliveryOutcome? Tried { get; private set; }

    public string Here => $"{RobotsModel.Address}/{Key}";

    public async Task<IActionResult> OnGetAsync()
    {
        if (await LoadAsync() is { } refused)
        {
            return refused;
        }

        Form = Before is { } robot ? RobotForm.Of(robot) : Form;
        return this.Fragment("_Robot");
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await LoadAsync() is { } refused)
        {
            return refused;
        }

        if (!ModelState.IsValid)
        {
            return this.Refused("_Robot");
        }

        var saved = await desk.SaveAsync(User.EmployeeNo(), Before?.Id ?? Drawn, Form, Before);
        return saved.Succeeded ? this.SeeOther($"{RobotsModel.Address}/{saved.Value.Id}", "Done.Save") : this.Refused("_Robot", saved.Errors);
    }

    public async Task<IActionResult> OnPostTryAsync(CancellationToken cancellation)
    {
        if (await LoadAsync() is { } refused)
        {
            return refused;
        }

        if (Before is not { } robot)
        {
            return NotFound();
        }

        ModelState.Clear();
        Form = RobotForm.Of(robot);
        Tried = await desk.TryAsync(robot, User.EmployeeNo(), (await person.FindAsync())?.Name ?? User.EmployeeNo().Value, cancellation);
        return this.Fragment("_Robot");
    }

    public async Task<IActionResult> OnPostRemoveAsync()
    {
        if (await LoadAsync() is { } refused)
        {
            return refused;
        }

        await desk.RemoveAsync(User.EmployeeNo(), Before?.Id ?? Guid.Empty);
        return this.SeeOther(RobotsModel.Address, "Done.RobotRemoved");
    }

    private async Task<IActionResult?> LoadAsync()
    {
        if (Key == New)
        {
            var listed = await desk.ListAsync(User.EmployeeNo());
            return listed.Succeeded ? null : this.NotForYou(listed.Errors);
        }

        var found = Guid.TryParse(Key, out var id) ? await desk.FindAsync(User.EmployeeNo(), id) : new RobotUnknown();
        Before = found.Value;
        return found.Succeeded ? null : found.Errors.Any(error => error.Refusal == RefusalKind.Unknown) ? NotFound() : this.NotForYou(found.Errors);
    }
}
