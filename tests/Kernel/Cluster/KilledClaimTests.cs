using OpsSupport.Features.EInvoices;
using OpsSupport.Features.ExpenseClaims;
using OpsSupport.Kernel.Databases;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Http;
using OpsSupport.Kernel.Results;

namespace OpsSupport.Kernel.Cluster;

/// <summary>The silo that holds an invoice is killed while a hundred claims want it: one of them has it, and no more.</summary>
[Collection(nameof(WholeMachine))]
public sealed class KilledClaimTests(FreshDatabases databases) : IClassFixture<FreshDatabases>
{
    private const int Claims = 100;

    // The cluster heals while it is asked, as it does under the portal.
    private static readonly GrainRetry Retry = new(TimeProvider.System);

    private static readonly TimeSpan LongestRun = TimeSpan.FromMinutes(3);

    [Fact]
    [Trait("AT", "06.3")]
    [Trait("AT", "I-20")]
    public async Task A_killed_silo_neither_loses_nor_doubles_an_invoice()
    {
        await using var database = await databases.NewEmptyAsync(DatabaseKind.PostgreSql);
        await using var cluster = new RunningCluster();
        await cluster.StartAsync(database.Where);
        var team = await ClaimTeam.FoundAsync(cluster.Grains);
        await cluster.JoinAsync();
        var line = await team.LineAsync();
        var claims = await Task.WhenAll(Enumerable.Range(0, Claims).Select(_ => SavedAsync(team, line)));

        var submissions = claims.Select(claim => SubmitAsync(claim)).ToList();
        await Until.TrueAsync(() => submissions.Any(one => one.IsCompleted), LongestRun);
        await (await cluster.HolderOfAsync(team.RegistryOf(line.InvoiceKey!))).Process.KillAsync();
        var answers = await Task.WhenAll(submissions).WaitAsync(LongestRun);

        var won = Assert.Single(answers, answer => answer.Succeeded).Value!;
        var states = await Task.WhenAll(claims.Select(claim => Retry.AskAsync(() => claim.Claim.GetAsync(team.Company.Ann))));
        Assert.Equal(won.Ref, Assert.Single(states, state => state.Value!.Header.Status == DocumentStatus.InApproval).Value!.Header.Ref);
        Assert.Equal(won.Number, (await Retry.AskAsync(() => team.StateAsync(line.InvoiceKey!, InvoiceState.Held))).HolderNumber);
    }

    private static async Task<(IExpenseClaimGrain Claim, Intent Submission)> SavedAsync(ClaimTeam team, ClaimLine line)
    {
        var claim = team.New();
        var saved = ClaimTeam.Value(await claim.SaveAsync(Intent.New(team.Company.Ann, 0), Features.ExpenseClaims.A.Claim(line)));
        return (claim, Intent.New(team.Company.Ann, saved.Version));
    }

    // As the portal does it: the same submission again until it is answered.
    private static Task<Result<DocumentHeader>> SubmitAsync((IExpenseClaimGrain Claim, Intent Submission) one) =>
        Retry.AskAsync(() => one.Claim.SubmitAsync(one.Submission));
}
