using System.Collections.Immutable;
using OpsSupport.Features.TimeReports;
using OpsSupport.Kernel.Notifications;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.Reminders;

/// <summary>Who is told what in a round: decided when it runs, from how the day stands then. Pure.</summary>
internal static class RoundRules
{
    /// <summary>One notification for each person that the round concerns, whatever he is to it.</summary>
    /// <param name="head">Who heads the department; null when nobody does.</param>
    /// <param name="unitName">What the department is called.</param>
    public static ImmutableArray<NewNotification> Recipients(ReminderRound round, DateOnly day, UnitDay status, EmployeeNo? head, string unitName) =>
    [
        .. Sentences(round, day, status, head, unitName).GroupBy(sentence => sentence.Person, sentence => sentence.Line)
            .Select(lines => new NewNotification
            {
                Person = lines.Key,
                DedupeKey = $"reminder/{status.Unit}/{day:yyyy-MM-dd}/{round.Name}/{lines.Key}",
                Kind = NotificationKind.Reminder,
                Title = new("ReportReminder", [NotificationValue.Of("Day", day)]),
                Lines = [.. lines],
            }),
    ];

    /// <summary>How a department stands, in numbers.</summary>
    public static RoundCount Count(UnitDay status) => new(
        status.People.Count(person => person.State != ReportingState.NotExpected),
        status.People.Count(person => person.State == ReportingState.Reported),
        status.Waiting.Sum(waiting => waiting.Lines));

    private static IEnumerable<(EmployeeNo Person, NotificationLine Line)> Sentences(
        ReminderRound round, DateOnly day, UnitDay status, EmployeeNo? head, string unitName) =>
    [
        .. status.People.Where(person => person.State is ReportingState.Missing or ReportingState.Partial)
            .Select(person => (person.Employee, Missing(person, day))),
        .. round.RemindsLeads ? status.Waiting.Select(waiting => (waiting.Approver, Pending(waiting, day))) : [],
        .. round.TellsHead && head is not null && SaysSomething(Count(status))
            ? [(head, Summary(status, day, unitName))] : Array.Empty<(EmployeeNo, NotificationLine)>(),
    ];

    // Of a free day there is nothing to tell, unless somebody worked and waits for an answer.
    private static bool SaysSomething(RoundCount count) => count.Expected > 0 || count.Pending > 0;

    private static NotificationLine Missing(PersonDay person, DateOnly day) => new(
        new("TimeMissing",
        [
            NotificationValue.Of("Day", day), NotificationValue.Of("Reported", person.Reported.Value), NotificationValue.Of("Expected", person.Expected.Value),
        ]),
        $"/time?day={day:yyyy-MM-dd}");

    private static NotificationLine Pending(WaitingLines waiting, DateOnly day) => new(
        new("LinesPending", [NotificationValue.Of("Day", day), NotificationValue.Of("Lines", waiting.Lines)]),
        "/time/approvals");

    private static NotificationLine Summary(UnitDay status, DateOnly day, string unitName)
    {
        var count = Count(status);
        return new(
            new("DepartmentReported",
            [
                NotificationValue.Of("Unit", unitName), NotificationValue.Of("Day", day), NotificationValue.Of("Reported", count.Reported),
                NotificationValue.Of("Expected", count.Expected), NotificationValue.Of("Lines", count.Pending),
            ]),
            $"/reminders/{status.Unit}");
    }
}

/// <param name="Expected">People of whom something is expected.</param>
/// <param name="Reported">Of them, those who have reported all of it.</param>
/// <param name="Pending">Lines that wait for an answer.</param>
internal sealed record RoundCount(int Expected, int Reported, int Pending);
