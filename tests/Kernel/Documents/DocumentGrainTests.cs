using OpsSupport.Features.Adjustments;
using OpsSupport.Features.Customers;
using OpsSupport.Kernel.Databases;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Documents;

/// <summary>What only a silo shows of documents: storage, restart, repeated commands, late effects, rights.</summary>
public sealed class DocumentGrainTests(RunningSystem system)
{
    private readonly string _key = AdjustmentKind.Kind.NewKey();

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task An_adjustment_that_everyone_agreed_to_is_in_the_live_figures(DatabaseKind database)
    {
        var grains = await system.GrainsOnAsync(database);
        var company = await TestCompany.FoundAsync(grains);

        var effective = await AgreedAsync(grains, company, 123.45m);
        await Adjustment(grains).SettleAsync();

        Assert.Equal((DocumentStatus.Effective, "ADJ-2026"), (effective.Status, effective.Number![..8]));
        Assert.Equal(Money.Cny(123.45m), (await FiguresAsync(grains, company)).Total(FigureKind.OutputValue));
    }

    [Fact]
    [Trait("AT", "X-06")]
    public async Task The_same_operation_twice_has_one_effect_and_the_same_answer()
    {
        var company = await TestCompany.FoundAsync(system.Grains);
        var intent = Intent.New(company.Lead, atVersion: 0);

        var first = await Adjustment().SaveAsync(intent, Body(company, 1m));
        await Adjustment().RestartAsync();
        var again = await Adjustment().SaveAsync(intent, Body(company, 1m));

        Assert.Equal((1, first.Value!.Status), (again.Value!.Version, again.Value.Status));
    }

    [Fact]
    public async Task What_could_not_be_told_before_a_crash_is_told_after_it()
    {
        var company = await TestCompany.FoundAsync(system.Grains);
        var scope = FigureScope.Of(company.Project);
        await FiguresAsync(system.Grains, company);
        system.Unreachable.TryAdd(scope.Key, true);
        await AgreedAsync(system.Grains, company, 77m);
        await Assert.ThrowsAnyAsync<TimeoutException>(() => Adjustment().SettleAsync());

        await Adjustment().RestartAsync();
        system.Unreachable.TryRemove(scope.Key, out _);
        await Adjustment().SettleAsync();

        Assert.Equal(Money.Cny(77m), (await FiguresAsync(system.Grains, company)).Total(FigureKind.OutputValue));
    }

    [Fact]
    [Trait("AT", "I-01")]
    public async Task Live_figures_after_a_restart_are_what_the_ledger_sums_to()
    {
        var company = await TestCompany.FoundAsync(system.Grains);
        await AgreedAsync(system.Grains, company, 10m);
        await Adjustment().SettleAsync();
        await Figures(system.Grains, company).RestartAsync();

        var summed = await system.Grains.GetGrain<ILedgerGrain>(0).SumAsync(company.Head, FigureScope.Of(company.Project));

        Assert.Equal(summed.Value!.Sums, (await FiguresAsync(system.Grains, company)).Sums);
    }

    [Fact]
    [Trait("AT", "I-03")]
    public async Task A_day_in_a_closed_period_takes_no_adjustment()
    {
        var company = await TestCompany.FoundAsync(system.Grains);
        var closed = new Period(2024, 7);
        await system.Grains.GetGrain<IAccountingPeriodsGrain>("periods").CloseAsync(Intent.New(company.Office, 0), closed);
        await Adjustment().SaveAsync(Intent.New(company.Lead, 0), Body(company, 5m, closed.FirstDay));

        var submitted = await Adjustment().SubmitAsync(Intent.New(company.Lead, 1));

        Assert.Equal([new PeriodClosed(closed)], submitted.Errors);
    }

    [Fact]
    [Trait("AT", "X-08")]
    public async Task The_history_says_who_did_what_and_what_changed()
    {
        var company = await TestCompany.FoundAsync(system.Grains);
        await AgreedAsync(system.Grains, company, 3m);

        var history = (await Adjustment().HistoryAsync(company.Lead, 10)).Value!.Entries;

        Assert.Equal(
            [(DocumentAction.Approve, company.Head), (DocumentAction.Submit, company.Lead), (DocumentAction.Save, company.Lead)],
            history.Skip(1).Select(entry => (entry.Action, entry.By)));
        Assert.Contains(history[^1].Changes, change => change is { Field: "reason", Before: null });
    }

    [Fact]
    [Trait("AT", "X-08")]
    [Trait("AT", "I-40")]
    public async Task Every_change_is_kept_with_who_for_whom_when_from_where_and_what_it_was_and_became()
    {
        var company = await TestCompany.FoundAsync(system.Grains);
        var customer = company.Grain<Customer, CustomerCode>(CustomerKind.Kind, company.Customer);
        var intent = new Intent(company.Office, AtVersion: 1, Guid.CreateVersion7(), OnBehalfOf: company.Lead, Source: "api");

        await customer.SaveAsync(intent, new() { Name = "Partner and sons" });
        await customer.SaveAsync(Intent.New(company.Head, 2), new() { Name = "Not his to say" });

        var history = (await customer.HistoryAsync(company.Office, 10)).Value!.Entries;
        Assert.Equal(2, history.Length);
        Assert.Equal(
            (company.Office, company.Lead, "api", RunningSystem.Now, DocumentAction.Save),
            (history[0].By, history[0].OnBehalfOf!, history[0].Source, history[0].At, history[0].Action));
        Assert.Equal([new FieldChange("name", "\"Partner\"", "\"Partner and sons\"")], history[0].Changes);
    }

    [Fact]
    [Trait("AT", "X-09")]
    public async Task Who_has_no_right_neither_reads_nor_writes()
    {
        var company = await TestCompany.FoundAsync(system.Grains);
        var customer = company.Grain<Customer, CustomerCode>(CustomerKind.Kind, company.Customer);

        var read = await customer.GetAsync(company.Ann);
        var written = await customer.SaveAsync(Intent.New(company.Ann, 1), new() { Name = "Mine" });

        Assert.IsType<DocumentNotFound>(Assert.Single(read.Errors));
        Assert.Equal([new NotAllowed(Permission.Write(CustomerKind.Kind).Name)], written.Errors);
    }

    [Fact]
    [Trait("AT", "I-04")]
    public async Task Voiding_brings_the_live_figures_back_to_zero()
    {
        var company = await TestCompany.FoundAsync(system.Grains);
        var effective = await AgreedAsync(system.Grains, company, 9m);

        var voided = await Adjustment().VoidAsync(Intent.New(company.Office, effective.Version), "Entered twice");
        await Adjustment().SettleAsync();

        Assert.Equal(DocumentStatus.Voided, voided.Value!.Status);
        Assert.True((await FiguresAsync(system.Grains, company)).Total(FigureKind.OutputValue).IsZero);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task Who_made_a_draft_for_another_goes_on_with_it_and_does_so_for_him(DatabaseKind database)
    {
        var grains = await system.GrainsOnAsync(database);
        var company = await TestCompany.FoundAsync(grains);
        var adjustment = Adjustment(grains);
        var made = await adjustment.SaveAsync(Intent.New(company.Office, 0) with { OnBehalfOf = company.Lead }, Body(company, 1m));
        await adjustment.RestartAsync();

        var again = await adjustment.SaveAsync(Intent.New(company.Office, made.Value!.Version), Body(company, 2m));
        var asked = await adjustment.SubmitAsync(Intent.New(company.Office, again.Value!.Version));
        var back = await adjustment.WithdrawAsync(Intent.New(company.Office, asked.Value!.Version));
        var owned = await adjustment.SaveAsync(Intent.New(company.Lead, back.Value!.Version), Body(company, 3m));

        Assert.Equal((company.Lead, company.Office), (owned.Value!.Owner, owned.Value.MadeBy!));
        var history = (await adjustment.HistoryAsync(company.Office, 10)).Value!.Entries;
        Assert.Equal([null, company.Lead, company.Lead, company.Lead, company.Lead], history.Select(entry => entry.OnBehalfOf));
        Assert.Equal([new NotYours()], (await adjustment.SaveAsync(Intent.New(company.Head, owned.Value.Version), Body(company, 4m))).Errors);
    }

    private static Adjustment Body(TestCompany company, decimal amount, DateOnly? on = null) => new()
    {
        Reason = "Correction",
        Lines = [new(FigureKind.OutputValue, company.Project, Contract: null, on ?? RunningSystem.Today, Money.Cny(amount))],
    };

    private async Task<DocumentHeader> AgreedAsync(IGrainFactory grains, TestCompany company, decimal amount)
    {
        var adjustment = Adjustment(grains);
        await adjustment.SaveAsync(Intent.New(company.Lead, 0), Body(company, amount));
        await adjustment.AgreeAsync(await adjustment.SubmitAsync(Intent.New(company.Lead, 1)));
        return (await adjustment.GetAsync(company.Lead)).Value!.Header;
    }

    private static IFiguresGrain Figures(IGrainFactory grains, TestCompany company) =>
        grains.GetGrain<IFiguresGrain>(FigureScope.Of(company.Project).Key);

    private static async Task<LiveFigures> FiguresAsync(IGrainFactory grains, TestCompany company) =>
        (await Figures(grains, company).GetAsync(company.Head)).Value!;

    private IDocumentGrain<Adjustment> Adjustment(IGrainFactory? grains = null) =>
        (grains ?? system.Grains).GetGrain<IDocumentGrain<Adjustment>>(AdjustmentKind.Kind.Ref(_key).ToGrainId());
}
