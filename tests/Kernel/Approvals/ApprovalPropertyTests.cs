using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Storage;

namespace OpsSupport.Kernel.Approvals;

/// <summary>Whatever is asked of whatever approval in whatever order, what must hold holds. A failure names its seed.</summary>
public sealed class ApprovalPropertyTests
{
    private const int Commands = 50;
    private const int MostToEnd = 300;

    public static TheoryData<int> Seeds() => [.. Enumerable.Range(1, 400)];

    [Theory]
    [MemberData(nameof(Seeds))]
    [Trait("AT", "I-34")]
    [Trait("AT", "I-36")]
    public void Any_life_of_an_approval_keeps_its_promises(int seed)
    {
        var random = new Random(seed);
        var any = new RandomApproval(random);
        var trial = any.Trial().Start();
        Check(trial, before: null);

        for (var step = 0; step < Commands && trial.State.Outcome == ApprovalOutcome.Running; step++)
        {
            var before = trial.State;
            if (Advance(trial, any, random))
            {
                Check(trial, before);
            }
        }

        EndByAgreement(trial, any);
    }

    /// <summary>Something happens, mostly by somebody who has something to do; whether it was carried out.</summary>
    private static bool Advance(Trial trial, RandomApproval any, Random random)
    {
        trial.Now = trial.Now.AddMinutes(random.Next(90));
        if (trial.State.IsWithStarter && random.Next(2) == 0)
        {
            trial.Resubmit(any.Subject());
            return true;
        }

        var open = trial.State.Open.ToList();
        var task = random.Next(10) == 0 ? random.Next(-1, trial.State.Tasks.Length + 2) : open[random.Next(open.Count)].No;
        var command = any.Command(trial.State, task);
        var by = RandomApproval.IsForTheSystem(command) ? SystemActor.No
            : random.Next(6) == 0 || task < 1 || task > trial.State.Tasks.Length ? any.Anybody
            : trial.State.Tasks[task - 1].Actor;
        if (!trial.Try(by, command).Succeeded)
        {
            return false;
        }

        trial.Do(by, command);
        return true;
    }

    private static void Check(Trial trial, ApprovalState? before)
    {
        var state = trial.State;
        Assert.Equal(state.Outcome == ApprovalOutcome.Running, state.Open.Any());
        Assert.DoesNotContain(state.Tasks, task => task.IsLive && !task.IsAtStarter && state.Subject.Bars(task.Actor));
        Assert.DoesNotContain(state.Tasks, task => task.State == ApprovalTaskState.Approved && IsStanding(state, task) && state.Subject.Bars(task.Actor));
        Assert.Equal(state.Outcome == ApprovalOutcome.Running ? state.Open.Select(task => task.No) : [], OpenBy(trial.Events));
        Assert.Equal(Enumerable.Range(1, state.Tasks.Length), state.Tasks.Select(task => task.No));
        Assert.All(state.Visits, visit => CheckVisit(state, visit));
        Assert.Distinct(state.Copies);
        Assert.Equal(StoredJson.Write(state), StoredJson.Write(StoredJson.Read<ApprovalState>(StoredJson.Write(state))));
        if (before is not null)
        {
            Assert.Equal(before.Tasks.Select(Asked), state.Tasks.Take(before.Tasks.Length).Select(Asked));
        }
    }

    /// <summary>An open node waits for somebody, any other for nobody; an or-sign that passed did so by one agreement.</summary>
    private static void CheckVisit(ApprovalState state, NodeVisit visit)
    {
        var tasks = state.Tasks.Where(task => task.Visit == visit.No).ToList();
        var isOpen = visit.State == VisitState.Open && state.Outcome == ApprovalOutcome.Running;
        Assert.Equal(isOpen, tasks.Exists(task => task.State == ApprovalTaskState.Open));
        Assert.True(isOpen || !tasks.Exists(task => task.IsLive));
        if (visit.State == VisitState.Passed && state.Definition.Nodes.Single(node => node.Key == visit.Node).Mode == SignMode.Any)
        {
            Assert.True(tasks.Count(task => task.State == ApprovalTaskState.Approved && task.AddedBy is null) == 1
                || tasks.Exists(task => task.Origin == TaskOrigin.Repeated));
        }
    }

    /// <summary>From wherever it stands, agreement leads to the end.</summary>
    private static void EndByAgreement(Trial trial, RandomApproval any)
    {
        for (var step = 0; step < MostToEnd && trial.State.Outcome == ApprovalOutcome.Running; step++)
        {
            var task = trial.State.Open.First();
            _ = task.IsAtStarter ? trial.Resubmit(any.Subject())
                : trial.Do(task.Actor, task.OpinionFor is null ? new ApprovalCommand.Approve(task.No) : new ApprovalCommand.Advise(task.No, "fine"));
        }

        Assert.NotEqual(ApprovalOutcome.Running, trial.State.Outcome);
    }

    /// <summary>The open tasks as they are known to whoever only hears of events.</summary>
    private static List<int> OpenBy(List<ApprovalEvent> events)
    {
        SortedSet<int> open = [];
        foreach (var one in events)
        {
            Assert.True(one is not ApprovalEvent.TaskOpened opened || open.Add(opened.Task.No));
            Assert.True(one is not ApprovalEvent.TaskClosed closed || open.Remove(closed.Task.No));
        }

        return [.. open];
    }

    private static bool IsStanding(ApprovalState state, ApprovalTask task) => state.Visits[task.Visit - 1].State != VisitState.Cancelled;

    private static object Asked(ApprovalTask task) => (task.Visit, task.Node, task.Seat, task.Actor, task.AskedFor, task.Origin);
}
