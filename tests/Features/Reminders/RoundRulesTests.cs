using OpsSupport.Features.TimeReports;
using OpsSupport.Kernel.Notifications;
using OpsSupport.Kernel.Values;
using OpsSupport.Kernel.Wording;

namespace OpsSupport.Features.Reminders;

/// <summary>Who is told what, as a value.</summary>
public sealed class RoundRulesTests
{
    private static readonly DateOnly Day = new(2026, 3, 31);
    private static readonly EmployeeNo Head = new("HEAD");
    private static readonly ReminderRound First = ReminderRounds.Usual.Rounds[0];
    private static readonly ReminderRound Last = ReminderRounds.Usual.Rounds[^1];

    [Fact]
    [Trait("AT", "12.1")]
    public void Whoever_has_not_reported_all_of_the_day_is_told_and_nobody_else()
    {
        var told = Recipients(First, Of("A", 8, 8), Of("B", 8, 0), Of("C", 8, 7.75m), Of("D", 0, 0));

        Assert.Equal(["B", "C"], told.Select(one => one.Person.Value));
        Assert.Equal(["/time?day=2026-03-31"], told[0].Lines.Select(line => line.Link));
    }

    [Fact]
    [Trait("AT", "12.5")]
    public void Half_a_day_is_reported_with_half_the_hours() => Assert.Empty(Recipients(First, Of("A", 4, 4)));

    [Fact]
    [Trait("AT", "12.3")]
    public void Leads_are_told_from_the_third_round_on_how_many_lines_wait()
    {
        Assert.Empty(RoundRules.Recipients(First, Day, Status([], new WaitingLines(new("L1"), "L1", 4)), Head, "Development"));
        var told = RoundRules.Recipients(ReminderRounds.Usual.Rounds[2], Day, Status([], new WaitingLines(new("L1"), "L1", 4)), Head, "Development");

        Assert.Equal([NotificationValue.Of("Day", Day), NotificationValue.Of("Lines", 4)], Assert.Single(told).Lines.Single().Text.Values);
    }

    [Fact]
    [Trait("AT", "12.4")]
    public void The_head_is_told_in_the_last_round_how_many_reported()
    {
        var told = RoundRules.Recipients(Last, Day, Status([Of("A", 8, 8), Of("D", 0, 0)], new WaitingLines(new("L1"), "L1", 2)), Head, "Development");

        Assert.Equal(["L1", "HEAD"], told.Select(one => one.Person.Value));
        Assert.Equal([1m, 1m, 2m], told[1].Lines.Single().Text.Values.Select(value => value.Number).OfType<decimal>());
    }

    [Fact]
    [Trait("AT", "12.6")]
    public void Of_a_free_day_the_head_is_told_nothing() =>
        Assert.Empty(RoundRules.Recipients(Last, Day, Status([Of("A", 0, 0), Of("B", 0, 0)]), Head, "Development"));

    [Fact]
    [Trait("AT", "12.7")]
    public void Who_is_told_for_several_reasons_is_told_once_in_as_many_sentences()
    {
        var status = Status([Of("HEAD", 8, 0)], new WaitingLines(Head, "HEAD", 3));

        var told = Assert.Single(RoundRules.Recipients(Last, Day, status, Head, "Development"));

        Assert.Equal(["TimeMissing", "LinesPending", "DepartmentReported"], told.Lines.Select(line => line.Text.Name));
        Assert.Equal("reminder/D1/2026-03-31/1-1400/HEAD", told.DedupeKey);
    }

    [Fact]
    [Trait("AT", "X-15")]
    public void Every_sentence_has_its_words()
    {
        var told = Assert.Single(RoundRules.Recipients(Last, Day, Status([Of("HEAD", 8, 0)], new WaitingLines(Head, "HEAD", 3)), Head, "研发部"));
        var texts = new ResourceTexts();

        Assert.Equal("研发部 2026-03-31 报工：应报 1 人，已报 0 人，3 条待审核", texts.Of(told.Lines[2].Text));
        Assert.All(told.Lines.Select(line => line.Text).Append(told.Title), text => Assert.DoesNotMatch(@"[{}]|^Notification\.", texts.Of(text)));
    }

    [Fact]
    public void A_department_without_a_head_has_nobody_to_tell() =>
        Assert.Empty(RoundRules.Recipients(Last, Day, Status([Of("A", 8, 8)]), head: null, "Development"));

    private static NewNotification[] Recipients(ReminderRound round, params PersonDay[] people) =>
        [.. RoundRules.Recipients(round, Day, Status(people), Head, "Development")];

    private static UnitDay Status(PersonDay[] people, params WaitingLines[] waiting) => new(new("D1"), [.. people], [.. waiting]);

    private static PersonDay Of(string no, decimal expected, decimal reported) => new()
    {
        Employee = new(no),
        Name = no,
        Unit = new("D1"),
        Day = Day,
        Expected = Hours.Of(expected),
        Reported = Hours.Of(reported),
        Approved = Hours.None,
        PendingLines = 0,
        ReturnedLines = 0,
        State = ReportingRules.StateOf(Hours.Of(expected), Hours.Of(reported)),
        IsAway = false,
    };
}
