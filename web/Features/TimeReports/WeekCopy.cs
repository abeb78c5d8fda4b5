using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.TimeReports;

/// <summary>Says the week before again: every day of which nothing was said yet, and on which time is expected.</summary>
internal static class WeekCopy
{
    public static CopiedEntries Into(WeekForm form, TimeWeek week)
    {
        var copied = CopiedEntries.Of(
            week.Days.Zip(week.Previous).Where(pair => Takes(pair.First, week.Today)).SelectMany(pair => pair.Second.Entries), week.Projects);
        foreach (var (index, (day, before)) in week.Days.Zip(week.Previous).Index())
        {
            foreach (var entry in Takes(day, week.Today) ? before.Entries.Where(copied.Entries.Contains) : [])
            {
                RowOf(form, entry).Cells[index].Hours = entry.Hours.Value;
            }
        }

        return copied;
    }

    private static bool Takes(WeekDay day, DateOnly today) =>
        day.Lines.IsEmpty && day.Facts.Day <= today && !day.Facts.IsClosed && day.Facts.Expected > Hours.None;

    private static WeekForm.RowForm RowOf(WeekForm form, TimeEntry entry)
    {
        if (form.Rows.Find(row => row.Project == entry.Project.Value) is { } known)
        {
            return known;
        }

        var added = WeekForm.RowForm.Empty(entry.Project.Value);
        added.Activity = entry.Activity;
        form.Rows.Add(added);
        return added;
    }
}
