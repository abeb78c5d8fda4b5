using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;
using OpsSupport.Features.Adjustments;
using OpsSupport.Kernel.Databases;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Approvals;

/// <summary>Time-outs on a running silo: what is due is rung for, once, and what is not is left alone.</summary>
public sealed class ApprovalClockTests(FreshDatabases databases)
{
    // A Friday at four; eight working hours later it is Monday at four.
    private static readonly DateTimeOffset Asked = new(2026, 3, 27, 16, 0, 0, TimeSpan.FromHours(8));

    private readonly FakeTimeProvider _clock = new(Asked);

    [Theory, OnBothDatabases]
    [Trait("AT", "A.15")]
    public async Task A_task_is_agreed_to_for_its_actor_when_its_working_hours_are_over_and_not_before(DatabaseKind kind)
    {
        await using var silo = await StartAsync(kind, TimeoutAction.Approve);
        var company = await TestCompany.FoundAsync(silo.Grains);
        var document = await SubmittedAsync(silo, company);

        _clock.SetUtcNow(new(2026, 3, 30, 15, 59, 0, TimeSpan.FromHours(8)));
        var early = await RingAsync(silo);
        _clock.SetUtcNow(new(2026, 3, 30, 16, 0, 0, TimeSpan.FromHours(8)));
        var due = await RingAsync(silo);
        var again = await RingAsync(silo);

        Assert.Equal((0, 1, 0), (early, due, again));
        var history = (await document.HistoryAsync(company.Lead, 10)).Value!.Entries;
        Assert.Equal((DocumentAction.TimeOut, SystemActor.No, "system"), (history[0].Action, history[0].By, history[0].Source));
        Assert.Equal([company.Office], (await document.GetAsync(company.Lead)).Value!.Header.Awaiting);
    }

    [Fact]
    public async Task A_reminder_asks_the_same_person_again_every_time_as_many_hours_have_gone_by()
    {
        await using var silo = await StartAsync(DatabaseKind.Sqlite, TimeoutAction.Remind);
        var company = await TestCompany.FoundAsync(silo.Grains);
        var document = await SubmittedAsync(silo, company);

        _clock.SetUtcNow(new(2026, 3, 30, 16, 0, 0, TimeSpan.FromHours(8)));
        var first = await RingAsync(silo);
        _clock.SetUtcNow(new(2026, 3, 31, 15, 59, 0, TimeSpan.FromHours(8)));
        var between = await RingAsync(silo);
        _clock.SetUtcNow(new(2026, 3, 31, 16, 1, 0, TimeSpan.FromHours(8)));
        var second = await RingAsync(silo);

        Assert.Equal((1, 0, 1), (first, between, second));
        Assert.Equal([company.Head], (await document.GetAsync(company.Lead)).Value!.Header.Awaiting);
    }

    private static async Task<int> RingAsync(TestSilo silo) => (await silo.Grains.GetGrain<IApprovalClockGrain>(IApprovalClockGrain.Key).RingAsync()).Count;

    private async Task<TestSilo> StartAsync(DatabaseKind kind, TimeoutAction action) => await TestSilo.StartAsync(
        kind, kind == DatabaseKind.Sqlite ? databases.NewFolder() : await databases.NewPostgresAsync(), _clock,
        silo => silo.Services.Replace(ServiceDescriptor.Singleton<IApprovalDefinitions>(new WithTimeout(action))));

    private static async Task<IDocumentGrain<Adjustment>> SubmittedAsync(TestSilo silo, TestCompany company)
    {
        var document = silo.Grains.GetGrain<IDocumentGrain<Adjustment>>(AdjustmentKind.Kind.Ref(AdjustmentKind.Kind.NewKey()).ToGrainId());
        await document.SaveAsync(Intent.New(company.Lead, 0), new()
        {
            Reason = "Correction",
            Lines = [new(FigureKind.OutputValue, company.Project, Contract: null, new(2026, 3, 27), Money.Cny(5m))],
        });
        Assert.Equal([], (await document.SubmitAsync(Intent.New(company.Lead, 1))).Errors);
        return document;
    }

    /// <summary>The shipped definition with eight working hours at its first node.</summary>
    private sealed class WithTimeout(TimeoutAction action) : IApprovalDefinitions
    {
        public ApprovalDefinition InForce(ApprovalDefinition shipped) => shipped.Nodes.IsEmpty ? shipped
            : shipped with { Nodes = [shipped.Nodes[0] with { Timeout = new(Hours.Of(8), action) }, .. shipped.Nodes.Skip(1)] };
    }
}
