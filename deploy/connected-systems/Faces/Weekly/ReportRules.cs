using ConnectedSystems.Kernel.SignOn;
using ConnectedSystems.Kernel.Wording;

namespace ConnectedSystems.Faces.Weekly;

/// <summary>Who may do what with a report, and what one has to say.</summary>
internal static class ReportRules
{
    public const int LongestText = 10_000;

    public const int LongestComment = 2_000;

    /// <summary>Its author, and the lead once it was submitted to him. To everybody else there is no such report.</summary>
    public static bool MaySee(Report report, string reader) => reader == report.Author || (report.Lead == reader && report.State is not ReportState.Draft);

    public static DateOnly MondayOf(DateOnly day) => day.AddDays(-((int)day.DayOfWeek + 6) % 7);

    public static Refusal? CheckWeek(DateOnly? day, DateOnly today) => day switch
    {
        null => new(WeeklyWords.NoWeek),
        { } one when MondayOf(one) > MondayOf(today).AddDays(7) => new(WeeklyWords.FutureWeek),
        _ => null,
    };

    public static Refusal? CheckText(string done, string plan) =>
        done.Length > LongestText ? new(Words.TooLong, WeeklyWords.Done, LongestText)
        : plan.Length > LongestText ? new(Words.TooLong, WeeklyWords.Plan, LongestText)
        : null;

    /// <summary>What is missing before it can be submitted.</summary>
    public static Refusal? CheckSubmission(Report report) => report switch
    {
        { State: not ReportState.Draft } => new(WeeklyWords.NotDraft),
        { Done: "" } => new(Words.Needed, WeeklyWords.Done),
        { Lead: null or "" } => new(Words.Needed, WeeklyWords.Lead),
        _ when report.Lead == report.Author => new(WeeklyWords.NotYourself),
        _ => EmployeeNumbers.Check([report.Lead]),
    };

    public static Refusal? CheckComment(string text) =>
        text.Length == 0 ? new(Words.Needed, WeeklyWords.Comment) : text.Length > LongestComment ? new(Words.TooLong, WeeklyWords.Comment, LongestComment) : null;
}
