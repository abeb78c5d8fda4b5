using OpsSupport.Features.Adjustments;
using OpsSupport.Kernel.Databases;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Http;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Todos;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Cluster;

/// <summary>A silo is killed while the first of two people agrees to many documents: each of them asks the second one once.</summary>
[Collection(nameof(WholeMachine))]
public sealed class KilledApprovalTests(FreshDatabases databases) : IClassFixture<FreshDatabases>
{
    private const int Documents = 60;

    // The cluster heals while it is asked, as it does under the portal.
    private static readonly GrainRetry Retry = new(TimeProvider.System);

    private static readonly TimeSpan LongestRun = TimeSpan.FromMinutes(3);

    [Fact]
    [Trait("AT", "A.17")]
    [Trait("AT", "I-36")]
    public async Task A_killed_silo_leaves_exactly_one_next_task_per_document()
    {
        await using var database = await databases.NewEmptyAsync(DatabaseKind.PostgreSql);
        await using var cluster = new RunningCluster();
        await cluster.StartAsync(database.Where);
        var company = await TestCompany.FoundAsync(cluster.Grains);
        await cluster.JoinAsync();
        var documents = await Task.WhenAll(Enumerable.Range(0, Documents).Select(_ => SubmittedAsync(cluster.Grains, company)));
        var last = await cluster.HolderOfAsync(documents[^1]);

        var decisions = new List<Task<Result<DocumentHeader>>>();
        foreach (var document in documents)
        {
            decisions.Add(Decide(document, company));
            if (decisions.Count == Documents / 2)
            {
                // Some are answered, some are under way, the rest begins while the silo is gone.
                await Task.WhenAny(decisions);
                await last.Process.KillAsync();
            }
        }

        var answers = await Task.WhenAll(decisions).WaitAsync(LongestRun);

        Assert.All(answers, answer => Assert.Equal([], answer.Errors));
        var states = await Task.WhenAll(documents.Select(document => Retry.AskAsync(() => document.GetAsync(company.Lead))));
        Assert.All(states, state => Assert.Equal([company.Office], state.Value!.Approval!.Open.Select(task => task.Actor)));
        var todos = cluster.Grains.GetGrain<ITodosGrain>(0);
        Assert.Equal(Documents, (await Retry.AskAsync(() => todos.ListAsync(company.Office, new(TodoView.Todo), new(0, 1000)))).Items.Length);
        Assert.Equal(0, (await Retry.AskAsync(() => todos.CountAsync(company.Head))).Todo);
    }

    // As the portal does it: the same decision again until it is answered.
    private static Task<Result<DocumentHeader>> Decide(IDocumentGrain<Adjustment> document, TestCompany company)
    {
        var intent = Intent.New(company.Head, 2);
        return Retry.AskAsync(() => document.DecideAsync(intent, Decision.Approve, null));
    }

    private static async Task<IDocumentGrain<Adjustment>> SubmittedAsync(IGrainFactory grains, TestCompany company)
    {
        var document = grains.GetGrain<IDocumentGrain<Adjustment>>(AdjustmentKind.Kind.Ref(AdjustmentKind.Kind.NewKey()).ToGrainId());
        var saved = await document.SaveAsync(Intent.New(company.Lead, 0), new()
        {
            Reason = "Correction",
            Lines = [new(FigureKind.OutputValue, company.Project, Contract: null, RunningSystem.Today, Money.Cny(5m))],
        });
        Assert.Equal([], saved.Errors);
        Assert.Equal([], (await document.SubmitAsync(Intent.New(company.Lead, 1))).Errors);
        return document;
    }
}
