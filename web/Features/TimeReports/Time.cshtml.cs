using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpsSupport.Features.Overtimes;
using OpsSupport.Features.Projects;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Http;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.TimeReports;

/// <summary>The page on which a person reports what a day was spent on, forty times a month and mostly on a phone.</summary>
public sealed partial class TimeModel(IGrainFactory grains, GrainRetry retry) : PageModel
{
    /// <summary>How many projects are one tap away; the others are two.</summary>
    public const int ProjectsInSight = 6;

    private const decimal UsualDay = 8;
    private const int FirstYear = 2000;
    private const int LastYear = 2100;

    [BindProperty] public TimeForm Form { get; set; } = new();

    public TimeDesk Desk { get; private set; } = null!;

    /// <summary>What the silo said against the day, for the ways out that a refusal offers.</summary>
    public ImmutableArray<DomainError> Refusals { get; private set; } = [];

    /// <summary>The index of the entry whose project was just asked to take the person in.</summary>
    public int? Asked { get; private set; }

    /// <summary>What was just copied into the form.</summary>
    public CopiedEntries Copied { get; private set; } = CopiedEntries.None;

    public bool IsStale => Refusals.Any(error => error is StaleVersion);

    /// <summary>Hours of lines that are not in the form: approved ones and corrections.</summary>
    public decimal FixedHours => TimeLines.Fixed(Desk.Lines).Value;

    /// <summary>Leave and more hours than are left of the day: worth a second look, no reason to refuse.</summary>
    public bool IsDoubtful => Desk.Facts.Leave != DayLeave.None && Total > Desk.Facts.Expected.Value;

    /// <summary>Where overtime is asked for that the day was refused for; null where it was not.</summary>
    public string? Overtime => Refusals.OfType<OvertimeNotApproved>().FirstOrDefault() is { } over
        ? $"/{OvertimeKind.Kind.Slug}/new?day={Desk.Day:yyyy-MM-dd}&hours={over.Total}" : null;

    /// <summary>An empty day is worth submitting only to take back what was said of it.</summary>
    public bool HasSomethingToSay => Form.Entries.Count > 0 || Desk.Lines.Any(line => TimeLines.IsOpen(line.Line));

    public decimal Total => FixedHours + Form.Entries.Sum(entry => entry.Hours ?? 0);

    /// <summary>Whether the calendar of the page has the day.</summary>
    public static bool IsInCalendar(DateOnly day) => day.Year is >= FirstYear and <= LastYear;

    [NonHandler]
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        // Only a forged form names a day the calendar of the page does not have.
        if (HttpMethods.IsPost(Request.Method) && !IsInCalendar(Form.Day))
        {
            context.Result = BadRequest();
        }
    }

    public async Task<IActionResult> OnGetAsync(DateOnly? day, bool copy)
    {
        if (!ModelState.IsValid || (day is { } asked && !IsInCalendar(asked)))
        {
            return NotFound();
        }

        await OpenAsync(day);
        Form = TimeForm.Of(Desk);
        if (copy && Desk.Lines.IsEmpty)
        {
            // A day of which something was said is never said twice.
            Take(Desk.Previous);
        }

        return Show();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
        {
            return await RefuseAsync([]);
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
        if (line >= 0 && line < Form.Entries.Count)
        {
            Form.Entries.RemoveAt(line);
        }

        return AgainAsync();
    }

    /// <summary>Reports an entry on the package that keeps the time of its members, and submits.</summary>
    public Task<IActionResult> OnPostSwitchAsync(int line, string to)
    {
        if (line >= 0 && line < Form.Entries.Count)
        {
            Form.Entries[line].Project = to;
        }

        ModelState.Clear();
        TryValidateModel(Form, nameof(Form));
        return OnPostAsync();
    }

    public async Task<IActionResult> OnPostJoinAsync(int line)
    {
        if (Code.TryParse<ProjectNo>(Form.Entries.ElementAtOrDefault(line)?.Project) is { } project)
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
        return Show();
    }

    private async Task<IActionResult> RefuseAsync(ImmutableArray<DomainError> errors)
    {
        Refusals = errors;
        await OpenAsync(Form.Day);
        Annotate();
        return this.Refused("_Time", errors);
    }

    private IActionResult Show()
    {
        Annotate();
        return this.Fragment("_Time");
    }

    private void Annotate()
    {
        foreach (var (index, entry) in Form.Entries.Index())
        {
            entry.Notes = EntryNotes.Of(index, this);
        }
    }

    private async Task OpenAsync(DateOnly? day) =>
        Desk = (await retry.AskAsync(() => grains.GetGrain<ITimeDeskGrain>(0).OpenAsync(User.EmployeeNo(), day))).Value!;

    /// <summary>Adds to the form what is not in it yet and can be reported today.</summary>
    private void Take(IEnumerable<TimeEntry> entries)
    {
        var taken = Form.Entries.Select(entry => entry.Project).Concat(Desk.Lines.Select(line => line.Line.Entry.Project.Value)).ToHashSet();
        Copied = CopiedEntries.Of(entries.Where(entry => !taken.Contains(entry.Project.Value)), Desk.Projects);
        Form.Entries.AddRange(Copied.Entries.Select(TimeForm.EntryForm.Of));
    }
}
