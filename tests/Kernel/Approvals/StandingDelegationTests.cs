using OpsSupport.Kernel.Databases;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Todos;

namespace OpsSupport.Kernel.Approvals;

/// <summary>Delegations as people make them, and whom documents ask then.</summary>
public sealed class StandingDelegationTests(FreshDatabases databases)
{
    private static readonly DateOnly Today = RunningSystem.Today;

    [Theory, OnBothDatabases]
    [Trait("AT", "A.5")]
    public async Task Documents_ask_whoever_stands_in_on_the_day_they_are_submitted(DatabaseKind kind)
    {
        await using var company = await DelegatingCompany.FoundAsync(databases, kind);
        Assert.Equal([], (await company.DelegateAsync(company.A, 0, DelegatingCompany.Line(company.B, May(1), May(10)))).Errors);
        Assert.Equal([], (await company.DelegateAsync(company.B, 0, DelegatingCompany.Line(company.C, May(5), May(8)))).Errors);

        foreach (var (day, actor) in new[] { (4, company.B), (6, company.C), (10, company.B), (11, company.A) })
        {
            company.On(May(day));
            Assert.Equal([actor], await company.AskedAsync());
        }
    }

    [Fact]
    [Trait("AT", "A.6")]
    public async Task A_substitute_who_asks_himself_is_passed_over_for_the_superior()
    {
        await using var company = await DelegatingCompany.FoundAsync(databases, DatabaseKind.Sqlite);
        await company.DelegateAsync(company.A, 0, DelegatingCompany.Line(company.Starter, Today, Today));

        Assert.Equal([company.D], await company.AskedAsync());
    }

    [Fact]
    [Trait("AT", "A.7")]
    public async Task A_way_back_to_who_delegates_is_refused_at_the_line_that_closes_it()
    {
        await using var company = await DelegatingCompany.FoundAsync(databases, DatabaseKind.Sqlite);
        await company.DelegateAsync(company.A, 0, DelegatingCompany.Line(company.B, Today, Today.AddDays(5)));

        var refused = await company.DelegateAsync(
            company.B, 0, DelegatingCompany.Line(company.C, Today.AddDays(-9), Today.AddDays(-5)), DelegatingCompany.Line(company.A, Today.AddDays(3), Today.AddDays(9)));

        Assert.Equal([new DelegationCycle(company.B, Today.AddDays(3)) { Field = "Lines[1].To" }], refused.Errors);
    }

    [Fact]
    public async Task Two_substitutes_on_one_day_a_stranger_and_no_reason_are_refused()
    {
        await using var company = await DelegatingCompany.FoundAsync(databases, DatabaseKind.Sqlite);

        var twice = await company.DelegateAsync(company.A, 0, DelegatingCompany.Line(company.B, Today, Today), DelegatingCompany.Line(company.C, Today, Today));
        var stranger = await company.DelegateAsync(company.A, 0, DelegatingCompany.Line(new("nobody"), Today, Today) with { Reason = " " });

        Assert.Equal([new DelegationOverlap(company.B, Today) { Field = "Lines[1].FirstDay" }], twice.Errors);
        Assert.Equal([new UnknownReference("Lines[0].To", "nobody"), new Missing("Lines[0].Reason")], stranger.Errors);
    }

    [Theory, OnBothDatabases]
    [Trait("AT", "A.8")]
    public async Task What_is_open_goes_over_and_what_was_finished_does_not_come_back(DatabaseKind kind)
    {
        await using var company = await DelegatingCompany.FoundAsync(databases, kind);
        var documents = new[] { await company.AskAsync(), await company.AskAsync(), await company.AskAsync() };
        Assert.Equal((3, 0), (await company.OpenAsync(company.A), await company.OpenAsync(company.B)));

        await company.DelegateAsync(company.A, 0, DelegatingCompany.Line(company.B, Today, Today.AddDays(2), includesOpen: true));
        await Until.HoldsAsync(() => company.OpenAsync(company.B), open => open == 3);

        Assert.Equal(0, await company.OpenAsync(company.A));
        Assert.All(await company.TodosAsync(company.B, TodoView.Todo), item => Assert.Equal(company.A, item.AskedFor));
        Assert.Equal([company.B], (await company.PlanOf(company.A).InForceAsync()).Lines.Select(line => line.To));
        var version = (await documents[0].GetAsync(company.B)).Value!.Header.Version;
        Assert.Equal([], (await documents[0].DecideAsync(Intent.New(company.B, version), Decision.Approve, null)).Errors);

        company.On(Today.AddDays(3));
        Assert.Equal([company.A], await company.AskedAsync());
        Assert.Empty((await company.PlanOf(company.A).InForceAsync()).Lines);
        Assert.Equal((1, 2), (await company.OpenAsync(company.A), await company.OpenAsync(company.B)));
        Assert.Single(await company.TodosAsync(company.B, TodoView.Done));
    }

    [Fact]
    [Trait("AT", "A.8")]
    public async Task What_is_open_when_a_delegation_begins_goes_over_on_that_day_once()
    {
        await using var company = await DelegatingCompany.FoundAsync(databases, DatabaseKind.Sqlite);
        var document = await company.AskAsync();
        await company.DelegateAsync(company.A, 0, DelegatingCompany.Line(company.B, Today.AddDays(1), Today.AddDays(2), includesOpen: true));
        var clock = company.Silo.Grains.GetGrain<IApprovalClockGrain>(IApprovalClockGrain.Key);

        await clock.RingAsync();
        Assert.Equal((1, 0), (await company.OpenAsync(company.A), await company.OpenAsync(company.B)));
        company.On(Today.AddDays(1));
        await clock.RingAsync();
        await clock.RingAsync();

        Assert.Equal((0, 1), (await company.OpenAsync(company.A), await company.OpenAsync(company.B)));
        Assert.Single((await document.HistoryAsync(company.A, 20)).Value!.Entries, entry => entry.Action == DocumentAction.Substitute);
    }

    [Fact]
    [Trait("AT", "X-09")]
    public async Task Everybody_delegates_what_is_his_own_and_human_resources_for_all()
    {
        await using var company = await DelegatingCompany.FoundAsync(databases, DatabaseKind.Sqlite);
        var (plan, body) = (company.PlanOf(company.A), new DelegationPlan { Lines = [DelegatingCompany.Line(company.B, Today, Today)] });

        Assert.IsType<NotAllowed>(Assert.Single((await plan.SaveAsync(Intent.New(company.C, 0), body)).Errors));
        Assert.Equal([], (await plan.SaveAsync(Intent.New(company.Company.Office, 0) with { OnBehalfOf = company.A }, body)).Errors);

        Assert.Equal(company.A, (await plan.GetAsync(company.A)).Value!.Header.Owner);
        Assert.False((await plan.GetAsync(company.C)).Succeeded);
        Assert.True((await plan.GetAsync(company.Company.Office)).Succeeded);
    }

    private static DateOnly May(int day) => new(2026, 5, day);
}
