using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpsSupport.Features.Projects;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Http;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.TimeReports;

/// <summary>The page on which a person reports what a day was spent on, forty times a month and mostly on a phone.</summary>
public sealed class TimeModel(IGrainFactory grains, GrainRetry retry) : PageModel
{
    private const decimal UsualDay = 8;

    [BindProperty] public TimeForm Form { get; set; } = new();

    public TimeDesk Desk { get; private set; } = null!;

    /// <summary>What the silo said against the day, for the ways out that a refusal offers.</summary>
    public ImmutableArray<DomainError> Refusals { get; private set; } = [];

    /// <summary>The index of the entry whose project was just asked to take the person in.</summary>
    public int? Asked { get; private set; }

    public bool IsStale => Refusals.Any(error => error is StaleVersion);

    /// <summary>Hours of lines that are not in the form: approved ones and corrections.</summary>
    public decimal FixedHours => Desk.Lines.Select(line => line.Line)
        .Where(line => !TimeLines.IsOpen(line) && line.Status != TimeLineStatus.Returned).Sum(line => line.Entry.Hours.Value);

    public decimal Total => FixedHours + Form.Entries.Sum(entry => entry.Hours ?? 0);

    public async Task<IActionResult> OnGetAsync(DateOnly? day, bool copy)
    {
        if (!ModelState.IsValid || day?.Year is < 2000 or > 2100)
        {
            return NotFound();
        }

        await OpenAsync(day);
        Form = TimeForm.Of(Desk);
        if (copy)
        {
            Form.Entries.AddRange(Desk.Previous.Where(IsOffered).Select(TimeForm.EntryForm.Of));
        }

        return this.Fragment("_Time");
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
        {
            await OpenAsync(Form.Day);
            return this.Refused("_Time");
        }

        var me = User.EmployeeNo();
        var report = grains.GetGrain<ITimeReportGrain>(TimeReportKind.KeyOf(me, Period.Of(Form.Day)));
        var stored = await retry.AskAsync(() => report.SubmitDayAsync(new(me, Form.Version, Form.Operation), Form.Day, Form.ToEntries()));
        return stored.Succeeded ? this.SeeOther($"/time?day={Form.Day:yyyy-MM-dd}", "Time.Submitted") : await RefuseAsync(stored.Errors);
    }

    public Task<IActionResult> OnPostAddAsync(string? project)
    {
        var left = UsualDay - Form.Entries.Sum(entry => entry.Hours ?? 0);
        Form.Entries.Add(new() { Project = project ?? "", Hours = left > 0 ? left : null });
        return AgainAsync();
    }

    public Task<IActionResult> OnPostDropAsync(int line)
    {
        Form.Entries.RemoveAt(Math.Clamp(line, 0, Form.Entries.Count - 1));
        return AgainAsync();
    }

    /// <summary>Reports an entry on the package that keeps the time of its members, and submits.</summary>
    public Task<IActionResult> OnPostSwitchAsync(int line, string to)
    {
        Form.Entries[line].Project = to;
        ModelState.Clear();
        return TryValidateModel(Form, nameof(Form)) ? OnPostAsync() : AgainAsync();
    }

    public async Task<IActionResult> OnPostJoinAsync(int line)
    {
        var project = Code.TryParse<ProjectNo>(Form.Entries[line].Project);
        if (project is not null)
        {
            var grain = grains.GetGrain<IProjectGrain>(ProjectDocument.Kind.KeyOf(project));
            var asked = await retry.AskAsync(() => grain.RequestToJoinAsync(new(User.EmployeeNo(), 0, Form.Operation)));
            Asked = asked.Succeeded ? line : null;
        }

        return await AgainAsync();
    }

    /// <summary>What the person typed, with the form changed; nothing is checked yet.</summary>
    private async Task<IActionResult> AgainAsync()
    {
        ModelState.Clear();
        await OpenAsync(Form.Day);
        return this.Fragment("_Time");
    }

    private async Task<IActionResult> RefuseAsync(ImmutableArray<DomainError> errors)
    {
        Refusals = errors;
        await OpenAsync(Form.Day);
        return this.Refused("_Time", errors);
    }

    private async Task OpenAsync(DateOnly? day) =>
        Desk = (await retry.AskAsync(() => grains.GetGrain<ITimeDeskGrain>(0).OpenAsync(User.EmployeeNo(), day))).Value!;

    private bool IsOffered(TimeEntry entry) =>
        Desk.Projects.Any(project => project.No == entry.Project) && Desk.Lines.All(line => line.Line.Entry.Project != entry.Project);
}
