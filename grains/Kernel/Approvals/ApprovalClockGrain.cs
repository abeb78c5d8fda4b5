using Microsoft.Extensions.Logging;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Registers;
using OpsSupport.Kernel.Time;
using OpsSupport.Kernel.Todos;

namespace OpsSupport.Kernel.Approvals;

/// <summary>Tells documents that the time of a task is up, or that a delegation begins, a minute after it is at the latest. There is one; its key is <see cref="Key"/>.</summary>
internal interface IApprovalClockGrain : IGrainWithStringKey
{
    const string Key = "approval-clock";

    /// <summary>Has it ring from now on, on whichever silo.</summary>
    Task StartAsync();

    /// <summary>Looks now; answers how many tasks were due.</summary>
    Task<DueTasks> RingAsync();
}

/// <summary>How many tasks were due.</summary>
[GenerateSerializer, Immutable, Alias("due-tasks")]
internal sealed record DueTasks([property: Id(0)] int Count);

[GrainType("approval-clock")]
internal sealed partial class ApprovalClockGrain(
    TodoStore todos, IRegister<DelegationPlan> delegations, OpenTasks open, CompanyClock clock, ILogger<ApprovalClockGrain> logger) : Grain, IApprovalClockGrain, IRemindable
{
    private const string Ring = "minute";
    private const int MostAtOnce = 500;

    // The shortest that Orleans allows.
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    // Delegations of which nothing is left to move. What is remembered only saves asking.
    private readonly HashSet<string> _begun = [];

    public Task StartAsync() => this.RegisterOrUpdateReminder(Ring, Every, Every);

    public Task ReceiveReminder(string reminderName, TickStatus status) => RingAsync();

    public async Task<DueTasks> RingAsync()
    {
        var due = await todos.DueAsync(clock.Now, MostAtOnce);
        foreach (var task in due)
        {
            var document = GrainFactory.GetGrain<IDocumentGrain>(task.Document.ToGrainId());
            var intent = new Intent(SystemActor.No, AtVersion: 0, Intent.OperationOf($"{task.Document}/{task.No}/{task.DueAt.UtcTicks}"), Source: "system");
            var rung = await document.ActAsync(intent, new ApprovalCommand.TimeOut(task.No));
            if (!rung.Succeeded)
            {
                LogRefused(task.Document, task.No, rung.Errors[0]);
            }
        }

        await BeginDelegationsAsync();
        return new(due.Length);
    }

    /// <summary>What was delegated together with what is open begins today: a document that heard of it is not told again.</summary>
    private async Task BeginDelegationsAsync()
    {
        foreach (var (code, plan) in delegations.All)
        {
            foreach (var line in plan.Lines.Where(line => line.IncludesOpen && line.Days.From == clock.Today))
            {
                var cause = $"{code}/{line.To}/{line.Days}";
                if (!_begun.Contains(cause) && (await open.SubstituteAsync(new(code), line.Kind, cause)).Count == 0)
                {
                    _begun.Add(cause);
                }
            }
        }
    }

    [LoggerMessage(LogLevel.Warning, "The time of task {Task} of {Document} is up, and nothing came of it: {Reason}")]
    private partial void LogRefused(DocumentRef document, int task, object reason);
}
