using OpsSupport.Kernel.Time;
using OpsSupport.Kernel.Values;
using static OpsSupport.Kernel.Approvals.Trial;
using static OpsSupport.Kernel.Approvals.Who;

namespace OpsSupport.Kernel.Approvals;

/// <summary>Working hours, and what happens when they are over; copies and urging.</summary>
public sealed class TimeoutTests
{
    private static readonly TimeSpan China = TimeSpan.FromHours(8);

    private readonly WorkingHours _hours = new(WorkCalendar.China);

    [Theory]
    [Trait("AT", "A.15")]
    [InlineData("2026-03-13 16:00", 8, "2026-03-16 16:00")] // a Friday and the Monday after it
    [InlineData("2026-03-12 09:00", 8, "2026-03-12 18:00")]
    [InlineData("2026-03-12 12:30", 1, "2026-03-12 14:00")]
    [InlineData("2026-03-12 19:00", 0.25, "2026-03-13 09:15")]
    [InlineData("2026-03-14 10:00", 3, "2026-03-16 12:00")] // a Saturday
    [InlineData("2026-04-30 17:00", 2, "2026-05-06 10:00")] // five days of holidays
    [InlineData("2026-05-08 17:00", 2, "2026-05-09 10:00")] // a Saturday that is worked
    [InlineData("2026-03-12 09:00", 40, "2026-03-18 18:00")]
    public void Only_working_hours_count(string from, double hours, string due) =>
        Assert.Equal(At(due), _hours.After(At(from), Hours.Of((decimal)hours)));

    [Fact]
    [Trait("AT", "A.15")]
    public void A_task_made_on_Friday_at_four_is_over_on_Monday_at_four()
    {
        var trial = Timed(TimeoutAction.Approve, "2026-03-13 16:00").Start();
        Assert.Equal(At("2026-03-16 16:00"), trial.TaskOf(A).DueAt);

        trial.Now = At("2026-03-16 15:59");
        Assert.Equal(new NotDue(1), Assert.Single(trial.Try(Directory.SystemActor.No, new ApprovalCommand.TimeOut(1)).Errors));

        trial.Now = At("2026-03-16 16:00");
        Assert.Equal("end:D", trial.BySystem(new ApprovalCommand.TimeOut(1)).Open);
        Assert.Equal(Directory.SystemActor.No, trial.State.Tasks[0].ClosedBy);
    }

    [Fact]
    public void A_reminder_comes_again_after_as_many_hours()
    {
        var trial = Timed(TimeoutAction.Remind, "2026-03-13 16:00").Start();
        trial.Now = At("2026-03-16 16:00");

        trial.BySystem(new ApprovalCommand.TimeOut(1));

        Assert.Equal("lead:A", trial.Open);
        Assert.Equal(At("2026-03-17 16:00"), trial.TaskOf(A).DueAt);
        Assert.Single(trial.Events.OfType<ApprovalEvent.Reminded>());
    }

    [Fact]
    public void A_time_out_may_refuse() => Assert.Equal(ApprovalOutcome.Rejected, Over(Timed(TimeoutAction.Reject)).State.Outcome);

    [Fact]
    public void A_time_out_may_go_to_the_superior()
    {
        var trial = Timed(TimeoutAction.Escalate);
        trial.Actors.Superiors[A] = B;

        Assert.Equal("lead:B", Over(trial).Open);
        Assert.Equal([ApprovalTaskState.TimedOut], trial.StatesOf(A));
        Assert.NotNull(trial.TaskOf(B).DueAt);
    }

    [Fact]
    [Trait("AT", "I-34")]
    public void A_superior_who_started_it_is_passed_over()
    {
        var trial = Timed(TimeoutAction.Escalate);
        trial.Actors.Superiors[A] = Starter;
        trial.Actors.Superiors[Starter] = C;

        Assert.Equal("lead:C", Over(trial).Open);
    }

    [Fact]
    public void A_task_that_was_answered_has_no_time_out()
    {
        var trial = Timed(TimeoutAction.Approve).Start().Approve(A);

        Assert.Equal(new AlreadyDecided(A, ApprovalTaskState.Approved), Assert.Single(trial.Try(Directory.SystemActor.No, new ApprovalCommand.TimeOut(1)).Errors));
    }

    [Fact]
    public void Nobody_refuses_by_not_giving_an_opinion()
    {
        var trial = Timed(TimeoutAction.Reject).Start();
        trial.Do(A, new ApprovalCommand.Delegate(1, B));
        trial.Now = trial.TaskOf(B).DueAt!.Value;

        trial.BySystem(new ApprovalCommand.TimeOut(trial.TaskOf(B).No));

        Assert.Equal("lead:B", trial.Open);
        Assert.Single(trial.Events.OfType<ApprovalEvent.Reminded>());
    }

    [Fact]
    [Trait("AT", "A.13")]
    public void Urged_twice_in_ten_minutes_each_open_actor_hears_of_it_once()
    {
        var trial = new Trial(Node("heads", SignMode.All, A, B, C)).Start().Approve(A).Do(Starter, new ApprovalCommand.Urge());

        trial.Now = trial.Now.AddMinutes(10);
        Assert.Equal(new UrgedLately(trial.Now.AddMinutes(110)), trial.Refusal(Starter, new ApprovalCommand.Urge()));
        Assert.Equal([B, C], trial.Events.OfType<ApprovalEvent.Urged>().Select(urged => urged.Task.Actor));

        trial.Now = trial.Now.AddMinutes(110);
        Assert.Equal(4, trial.Do(Starter, new ApprovalCommand.Urge()).Events.OfType<ApprovalEvent.Urged>().Count());
    }

    [Fact]
    public void Who_has_nothing_to_do_with_it_urges_nobody()
    {
        var trial = new Trial(Node("lead", A)).Start();

        Assert.Equal(new Documents.NotYours(), trial.Refusal(D, new ApprovalCommand.Urge()));
        Assert.Equal(new NobodyToUrge(), trial.Refusal(A, new ApprovalCommand.Urge()));
    }

    [Fact]
    public void A_copy_is_sent_once_to_each_person()
    {
        var trial = new Trial(Node("lead", A) with { Copies = [new ActorRule.Named(C), new ActorRule.Starter()] }, Node("head", B) with { Copies = [new ActorRule.Named(C)] })
            .Start();
        Assert.DoesNotContain(trial.Events, one => one is ApprovalEvent.CopySent);

        trial.Approve(A).Do(B, new ApprovalCommand.SendCopy([C, D])).Approve(B);

        Assert.Equal([C, Starter, D], trial.Events.OfType<ApprovalEvent.CopySent>().Select(copy => copy.To));
        Assert.Equal(new ApprovalOver(ApprovalOutcome.Approved), trial.Refusal(B, new ApprovalCommand.SendCopy([E])));
    }

    private static Trial Over(Trial trial)
    {
        trial.Start();
        trial.Now = trial.TaskOf(A).DueAt!.Value;
        return trial.BySystem(new ApprovalCommand.TimeOut(1));
    }

    private static Trial Timed(TimeoutAction action, string now = "2026-03-12 09:00") =>
        new(Node("lead", A) with { Timeout = new(Hours.Of(8), action) }, Node("end", D)) { Now = At(now) };

    private static DateTimeOffset At(string moment) => new(DateTime.Parse(moment, System.Globalization.CultureInfo.InvariantCulture), China);
}
