using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Time;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Approvals;

/// <summary>One approval on trial: says what is done, and keeps what came of it.</summary>
internal sealed class Trial(params ApprovalNode[] nodes)
{
    public TestActors Actors { get; } = new();

    /// <summary>A Thursday morning at work; tests move it.</summary>
    public DateTimeOffset Now { get; set; } = new(2026, 5, 7, 9, 0, 0, TimeSpan.FromHours(8));

    public ApprovalDefinition Definition { get; set; } = new() { Key = "memo", Version = 1, Nodes = [.. nodes] };

    public ApprovalSubject Subject { get; set; } = new() { Kind = "memo", Starter = Who.Starter };

    public ApprovalState State { get; private set; } = null!;

    /// <summary>What happened since it began.</summary>
    public List<ApprovalEvent> Events { get; } = [];

    public string Open => string.Join(' ', State.Open.Select(task => $"{task.Node}:{task.Actor}").Order(StringComparer.Ordinal));

    private ApprovalEngine Engine => new(Actors, new(WorkCalendar.China));

    public static ApprovalNode Node(string key, params EmployeeNo[] people) => new()
    {
        Key = key,
        Name = new(key, key),
        Actors = [.. people.Select(person => new ActorRule.Named(person))],
    };

    public static ApprovalNode Node(string key, SignMode mode, params EmployeeNo[] people) => Node(key, people) with { Mode = mode };

    public Trial Start() => Keep(TryStart());

    public Result<ApprovalStep> TryStart() => Engine.Start(Definition, Subject, new(Who.Starter, Now), State);

    public Trial Do(EmployeeNo by, ApprovalCommand command) => Keep(Try(by, command));

    public Result<ApprovalStep> Try(EmployeeNo by, ApprovalCommand command) => Engine.Apply(State, command, new(by, Now));

    public Trial Approve(EmployeeNo by) => Do(by, new ApprovalCommand.Approve(TaskOf(by).No));

    public Trial Reject(EmployeeNo by) => Do(by, new ApprovalCommand.Reject(TaskOf(by).No, "no"));

    public Trial SendBack(EmployeeNo by, string? to = null, ResumeRule? resume = null) =>
        Do(by, new ApprovalCommand.SendBack(TaskOf(by).No, to, resume, "look again"));

    public Trial Resubmit(ApprovalSubject? subject = null) => Keep(Engine.Resubmit(State, subject ?? Subject, new(Who.Starter, Now)));

    public Trial BySystem(ApprovalCommand command) => Do(SystemActor.No, command);

    /// <summary>The one open task of a person.</summary>
    public ApprovalTask TaskOf(EmployeeNo person) => Assert.Single(State.Open, task => task.Actor == person);

    /// <summary>What became of a person's tasks, in order.</summary>
    public ApprovalTaskState[] StatesOf(EmployeeNo person) => [.. State.Tasks.Where(task => task.Actor == person).Select(task => task.State)];

    public DomainError Refusal(EmployeeNo by, ApprovalCommand command) => Assert.Single(Try(by, command).Errors);

    private Trial Keep(Result<ApprovalStep> step)
    {
        Assert.Equal([], step.Errors);
        State = step.Value!.State;
        Events.AddRange(step.Value.Events);
        return this;
    }
}
