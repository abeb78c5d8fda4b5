using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpsSupport.Kernel.Http;
using OpsSupport.Kernel.Wording;

namespace OpsSupport.Features.TimeReports;

/// <summary>The page on which a person reports a whole week at a desk, by the keyboard.</summary>
public sealed class WeekModel(IGrainFactory grains, GrainRetry retry, ITexts texts) : PageModel
{
    private const int MostRows = 60;

    [BindProperty] public WeekForm Form { get; set; } = new();

    public TimeWeek Week { get; private set; } = null!; // Set before the page is shown.

    public CopiedEntries Copied { get; private set; } = CopiedEntries.None;

    public ImmutableArray<DayRefused> Refused { get; private set; } = [];

    public WeekGrid Grid => new(Week, Form, Refused);

    /// <summary>Whether the week before can be said again: something was said then, and nothing now.</summary>
    public bool CanCopy => Form.Rows.Count == 0 && Week.Previous.Any(day => !day.Entries.IsEmpty);

    [NonHandler]
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        // Only a forged form names a week the calendar of the page does not have, or another shape than it was shown.
        if (HttpMethods.IsPost(Request.Method) && (!TimeModel.IsInCalendar(Form.Monday) || Form.Versions.Count != WeekForm.Days
            || Form.Rows.Count > MostRows || Form.Rows.Any(row => row.Cells.Count != WeekForm.Days)))
        {
            context.Result = BadRequest();
        }
    }

    public async Task<IActionResult> OnGetAsync(DateOnly? day, bool copy)
    {
        if (!ModelState.IsValid || (day is { } asked && !TimeModel.IsInCalendar(asked)))
        {
            return NotFound();
        }

        await OpenAsync(day);
        Form = WeekForm.Of(Week);
        if (copy)
        {
            Copied = WeekCopy.Into(Form, Week);
        }

        return this.Fragment("_WeekGrid");
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await OpenAsync(Form.Monday);
        if (!ModelState.IsValid)
        {
            return this.Refused("_WeekGrid");
        }

        if (Changed() is not { IsEmpty: false } days)
        {
            return this.SeeOther($"/time/week?day={Form.Monday:yyyy-MM-dd}", "Time.NothingChanged");
        }

        var told = await retry.AskAsync(() => grains.GetGrain<ITimeWeekGrain>(0).SubmitAsync(new(User.EmployeeNo(), 0, Form.Operation), days));
        return !told.Succeeded ? this.Refused("_WeekGrid", told.Errors)
            : told.Value.Refused.IsEmpty ? this.SeeOther($"/time/week?day={Form.Monday:yyyy-MM-dd}", "Time.Submitted")
            : await RefuseAsync(told.Value.Refused);
    }

    public async Task<IActionResult> OnPostAddAsync(string? project)
    {
        await OpenAsync(Form.Monday);
        ModelState.Clear();
        if (Form.Rows.Count < MostRows && (string.IsNullOrEmpty(project) || Form.Rows.All(row => row.Project != project)))
        {
            Form.Rows.Add(WeekForm.RowForm.Empty(project ?? ""));
        }

        return this.Fragment("_WeekGrid");
    }

    /// <summary>The days that say something else than what stands.</summary>
    private ImmutableArray<DayEntries> Changed() =>
    [
        .. Week.Days.Select((day, index) => (Said: day, Now: new DayEntries(day.Facts.Day, Form.Versions[index], [.. Form.EntriesOf(index, day).Select(entry => entry.Entry)])))
            .Where(day => !day.Said.Lines.Select(line => line.Line).Where(TimeLines.IsOpen)
                .Select(line => line.Entry).ToHashSet().SetEquals(day.Now.Entries))
            .Select(day => day.Now),
    ];

    /// <summary>The days that were taken stand as they now are; the others keep what was typed, and the next answer is another operation.</summary>
    private async Task<IActionResult> RefuseAsync(ImmutableArray<DayRefused> refused)
    {
        Refused = refused;
        await OpenAsync(Form.Monday);
        Form.Operation = Guid.CreateVersion7();
        ModelState.Clear();
        foreach (var (index, day) in Week.Days.Index())
        {
            if (refused.FirstOrDefault(one => one.Day == day.Facts.Day) is not { } left)
            {
                Form.Versions[index] = day.Version;
                continue;
            }

            foreach (var reason in left.Reasons)
            {
                ModelState.AddModelError(FieldOf(reason.Field, index, day), texts["Time.DayRefused", ("Day", day.Facts.Day), ("Reason", texts.Of(reason))]);
            }
        }

        return this.Refused("_WeekGrid");
    }

    /// <summary>The cell that a day's refusal is about: <c>Entries[1].Project</c> of a day is its second filled row.</summary>
    private string FieldOf(string? field, int day, WeekDay said) =>
        field?.Split('[', ']') is ["Entries", var number, ..] && int.TryParse(number, out var entry)
        && Form.EntriesOf(day, said).Skip(entry).Select(one => (int?)one.Row).FirstOrDefault() is { } row ? $"Form.Rows[{row}].Cells[{day}].Hours" : "";

    private async Task OpenAsync(DateOnly? day) =>
        Week = (await retry.AskAsync(() => grains.GetGrain<ITimeDeskGrain>(0).OpenWeekAsync(User.EmployeeNo(), day))).Value!;
}
