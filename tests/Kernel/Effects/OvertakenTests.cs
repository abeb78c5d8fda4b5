using OpsSupport.Features.Adjustments;
using OpsSupport.Features.Customers;
using OpsSupport.Features.TimeReports;
using OpsSupport.Kernel.Databases;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Storage;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Effects;

/// <summary>After a silo's death two activations of one document may live for a moment. Whoever is second answers what the first one did.</summary>
[Trait("AT", "X-06")]
public sealed class OvertakenTests(RunningSystem system)
{
    private const int MoreThanARememberedOperation = 60;

    [Theory, OnBothDatabases]
    public async Task A_document_that_another_activation_made_is_answered_as_made(DatabaseKind kind)
    {
        var grains = await system.GrainsOnAsync(kind);
        var company = await TestCompany.FoundAsync(grains);
        var document = AdjustmentKind.Kind.Ref(AdjustmentKind.Kind.NewKey());
        var adjustment = grains.GetGrain<IDocumentGrain<Adjustment>>(document.ToGrainId());
        var (intent, body) = (Intent.New(company.Lead, atVersion: 0), Body(company));
        var first = await adjustment.SaveAsync(intent, body);

        await WakesAsBeforeAsync(kind, adjustment, document, before: null);
        var second = await adjustment.SaveAsync(intent, body);
        var submitted = await adjustment.SubmitAsync(Intent.New(company.Lead, second.Value!.Version));

        Assert.Equal((first.Value!.Version, first.Value.Status), (second.Value.Version, second.Value.Status));
        Assert.Equal(2, submitted.Value!.Version);
    }

    [Theory, OnBothDatabases]
    public async Task An_approval_that_another_activation_carried_out_posts_once_and_is_answered_as_then(DatabaseKind kind)
    {
        var time = await TimeTeam.FoundAsync(await system.GrainsOnAsync(kind));
        await time.SubmitAsync(time.Company.Ann, time.Company.Project, 8m);
        var report = time.Of(time.Company.Ann);
        var document = TimeReportKind.Kind.Ref(TimeReportKind.KeyOf(time.Company.Ann, Period.Of(RunningSystem.Today)));
        var before = await (await system.ServiceAsync<IDatabase>(kind)).FindAsync(document);
        var intent = Intent.New(time.Company.Lead, 1);
        var first = await report.DecideAsync(intent, [new(1, 1)], TimeLineDecision.Approve, null);

        await WakesAsBeforeAsync(kind, report, document, before);
        var second = await report.DecideAsync(intent, [new(1, 1)], TimeLineDecision.Approve, null);

        Assert.Equal([1], second.Value!.Decided);
        Assert.Equal(first.Value!.Decided, second.Value.Decided);
        Assert.Equal(first.Value.Refused, second.Value.Refused);
        Assert.Equal(Money.Cny(1000m), Assert.Single(await time.EntriesAsync(FigureScope.Of(time.Company.Project))).Amount);
    }

    [Theory, OnBothDatabases]
    public async Task An_operation_of_long_ago_is_answered_as_then(DatabaseKind kind)
    {
        var company = await TestCompany.FoundAsync(await system.GrainsOnAsync(kind));
        var customer = company.Grain<Customer, CustomerCode>(CustomerKind.Kind, new($"K-{company.Mark}"));
        var intent = Intent.New(SystemActor.No, atVersion: 0);
        await customer.SaveAsync(intent, new() { Name = "0" });
        for (var version = 1; version <= MoreThanARememberedOperation; version++)
        {
            await customer.SaveAsync(Intent.New(SystemActor.No, version), new() { Name = $"{version}" });
        }

        await customer.RestartAsync();
        var again = await customer.SaveAsync(intent with { AtVersion = MoreThanARememberedOperation + 1 }, new() { Name = "0" });

        Assert.Equal(1, again.Value!.Version);
        Assert.Equal($"{MoreThanARememberedOperation}", (await customer.GetAsync(SystemActor.No)).Value!.Body.Name);
    }

    private static Adjustment Body(TestCompany company) => new()
    {
        Reason = "Opening balance",
        Lines = [new(FigureKind.OutputValue, company.Project, null, RunningSystem.Today, Money.Cny(12m))],
    };

    /// <summary>The document's next activation does not know of its last change, as if it had begun before that.</summary>
    private async Task WakesAsBeforeAsync(DatabaseKind kind, IAddressable grain, DocumentRef document, StoredDocument? before)
    {
        await grain.RestartAsync();
        ((SpyingDatabase)await system.ServiceAsync<IDatabase>(kind)).ShowOnce(document, before);
    }
}
