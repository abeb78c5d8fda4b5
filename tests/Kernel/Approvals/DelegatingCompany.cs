using System.Collections.Immutable;
using Microsoft.Extensions.Time.Testing;
using OpsSupport.Features.Adjustments;
using OpsSupport.Features.OrgUnits;
using OpsSupport.Kernel.Databases;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Todos;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Approvals;

/// <summary>A company on a silo with a clock of its own: A heads the unit, D stands above him, B and C work there, the lead asks.</summary>
internal sealed class DelegatingCompany(TestSilo silo, TestCompany company, FakeTimeProvider clock) : IAsyncDisposable
{
    public TestSilo Silo => silo;

    public TestCompany Company => company;

    public EmployeeNo A => company.Head;

    public EmployeeNo B => company.Ann;

    public EmployeeNo C => company.No("carl");

    public EmployeeNo D => company.No("dora");

    public EmployeeNo Starter => company.Lead;

    public static async Task<DelegatingCompany> FoundAsync(FreshDatabases databases, DatabaseKind kind)
    {
        var clock = new FakeTimeProvider(RunningSystem.Now);
        var silo = await TestSilo.StartAsync(kind, kind == DatabaseKind.Sqlite ? databases.NewFolder() : await databases.NewPostgresAsync(), clock);
        var founded = new DelegatingCompany(silo, await TestCompany.FoundAsync(silo.Grains), clock);
        await founded.RaiseAsync();
        return founded;
    }

    public void On(DateOnly day) => clock.SetUtcNow(new(day.ToDateTime(new(10, 0)), TimeSpan.FromHours(8)));

    public Task<Result<DocumentHeader>> DelegateAsync(EmployeeNo from, int atVersion, params ImmutableArray<DelegationPlanLine> lines) =>
        PlanOf(from).SaveAsync(Intent.New(from, atVersion), new() { Lines = lines });

    public IDelegationsGrain PlanOf(EmployeeNo person) => silo.Grains.GetGrain<IDelegationsGrain>(DelegationsKind.Kind.KeyOf(person));

    public static DelegationPlanLine Line(EmployeeNo to, DateOnly first, DateOnly last, bool includesOpen = false) =>
        new() { To = to, Days = new(first, last.AddDays(1)), Reason = "Away", IncludesOpen = includesOpen };

    /// <summary>A document of the lead's that the head of the unit is asked to agree to.</summary>
    public async Task<IDocumentGrain<Adjustment>> AskAsync()
    {
        var document = silo.Grains.GetGrain<IDocumentGrain<Adjustment>>(AdjustmentKind.Kind.Ref(AdjustmentKind.Kind.NewKey()).ToGrainId());
        await document.SaveAsync(Intent.New(Starter, 0), new()
        {
            Reason = "Correction",
            Lines = [new(FigureKind.OutputValue, company.Project, Contract: null, RunningSystem.Today, Money.Cny(5m))],
        });
        Assert.Equal([], (await document.SubmitAsync(Intent.New(Starter, 1))).Errors);
        return document;
    }

    public async Task<ImmutableArray<EmployeeNo>> AskedAsync() => (await (await AskAsync()).GetAsync(Starter)).Value!.Header.Awaiting;

    public async Task<int> OpenAsync(EmployeeNo person) => (await TodosAsync(person, TodoView.Todo)).Length;

    public async Task<ImmutableArray<TodoItem>> TodosAsync(EmployeeNo person, TodoView view) =>
        (await silo.Grains.GetGrain<ITodosGrain>(0).ListAsync(person, new(view), new(0, 100))).Items;

    public ValueTask DisposeAsync() => silo.DisposeAsync();

    private async Task RaiseAsync()
    {
        await company.HireAsync(C);
        await company.HireAsync(D);
        var top = new UnitCode($"T-{company.Mark}");
        await company.SaveAsync(OrgUnitDocument.Kind, top, new OrgUnit { Name = "Company", Kind = OrgUnitKind.Company, Heads = [new(new(2025, 1, 1), null, D)] });
        await company.ChangeAsync<OrgUnit, UnitCode>(OrgUnitDocument.Kind, company.Unit, unit => unit with { Parents = [new(new(2025, 1, 1), null, top)] });
    }
}
