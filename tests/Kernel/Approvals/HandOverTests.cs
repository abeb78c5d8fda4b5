using System.Collections.Immutable;
using OpsSupport.Features.Absences;
using OpsSupport.Features.Adjustments;
using OpsSupport.Features.Employees;
using OpsSupport.Features.ExpenseClaims;
using OpsSupport.Features.Overtimes;
using OpsSupport.Features.TravelRequests;
using OpsSupport.Kernel.Databases;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Approvals;

/// <summary>Somebody leaves: what waits for him and what names him goes to his successor.</summary>
public sealed class HandOverTests(FreshDatabases databases)
{
    private static readonly ImmutableArray<string> Kinds = [AbsenceDocument.Name, AdjustmentKind.Name, ExpenseClaimDocument.Name, OvertimeKind.Name, TravelRequestKind.Name];

    [Theory, OnBothDatabases]
    [Trait("AT", "A.11")]
    public async Task Open_tasks_and_definitions_go_to_the_successor_and_the_history_keeps_the_leaver(DatabaseKind kind)
    {
        await using var company = await DelegatingCompany.FoundAsync(databases, kind);
        foreach (var one in Kinds)
        {
            Assert.Equal([], (await DefinitionOf(company, one).SaveAsync(Intent.New(company.Company.Office, 0), Naming(company.A, company.D))).Errors);
        }

        var running = await Task.WhenAll(Enumerable.Range(0, 17).Select(_ => company.AskAsync()));
        var agreed = await company.AskAsync();
        await agreed.DecideAsync(Intent.New(company.A, 2), Decision.Approve, "Fine");

        Assert.Equal(17, (await Grain(company).PreviewAsync(company.Company.Office, company.A)).Value!.Documents);
        var done = (await RunAsync(company)).Value!;

        Assert.Equal((17, Kinds.Length, true), (done.Documents, done.Definitions, done.Left.IsEmpty));
        Assert.Equal((0, 17), (await company.OpenAsync(company.A), await company.OpenAsync(company.C)));
        Assert.All(await Task.WhenAll(Kinds.Select(one => DefinitionOf(company, one).GetAsync(SystemActor.No))), one =>
            Assert.Equal((2, new ActorRule.Named(company.C)), (one.Value!.Body.Version, (ActorRule.Named)one.Value.Body.Nodes[0].Actors[0])));
        Assert.Equal(1, (await running[0].GetAsync(company.Starter)).Value!.Approval!.Definition.Version);
        Assert.Contains((await agreed.HistoryAsync(company.Starter, 20)).Value!.Entries, entry => entry.By == company.A && entry.Action == DocumentAction.Approve);
        Assert.Contains((await running[0].HistoryAsync(company.Starter, 20)).Value!.Entries, entry => entry.Action == DocumentAction.HandOver && entry.OnBehalfOf == company.Company.Office);
    }

    [Fact]
    [Trait("AT", "A.11")]
    public async Task Done_again_it_finds_nothing_and_later_tasks_of_an_old_definition_pass_the_leaver_by()
    {
        await using var company = await DelegatingCompany.FoundAsync(databases, DatabaseKind.Sqlite);
        await DefinitionOf(company, AdjustmentKind.Name).SaveAsync(Intent.New(company.Company.Office, 0), Naming(company.B, company.A));
        var running = await company.AskAsync();
        await RunAsync(company);
        var again = (await RunAsync(company)).Value!;
        await company.Company.ChangeAsync<Employee, EmployeeNo>(EmployeeKind.Kind, company.A, employee => employee with { LeftOn = RunningSystem.Today });

        await running.DecideAsync(Intent.New(company.B, 2), Decision.Approve, null);

        Assert.Equal((0, 0, true), (again.Documents, again.Definitions, again.Left.IsEmpty));
        Assert.Equal([company.Company.Office], (await running.GetAsync(company.Starter)).Value!.Header.Awaiting);
    }

    [Fact]
    [Trait("AT", "X-09")]
    public async Task Only_human_resources_and_administrators_hand_over_and_only_to_somebody_who_is_here()
    {
        await using var company = await DelegatingCompany.FoundAsync(databases, DatabaseKind.Sqlite);

        Assert.IsType<NotAllowed>(Assert.Single((await Grain(company).PreviewAsync(company.A, company.B)).Errors));
        Assert.IsType<NotAllowed>(Assert.Single((await Grain(company).RunAsync(Intent.New(company.A, 0), company.B, company.C)).Errors));
        Assert.Equal([new SuccessorIsLeaver()], (await Grain(company).RunAsync(Intent.New(company.Company.Office, 0), company.A, company.A)).Errors);
        Assert.Equal([new UnknownReference("Successor", "nobody")], (await Grain(company).RunAsync(Intent.New(company.Company.Office, 0), company.A, new("nobody"))).Errors);
    }

    private static Task<Result<HandOverDone>> RunAsync(DelegatingCompany company) =>
        Grain(company).RunAsync(Intent.New(company.Company.Office, 0), company.A, company.C);

    private static IHandOverGrain Grain(DelegatingCompany company) => company.Silo.Grains.GetGrain<IHandOverGrain>(0);

    private static ApprovalDefinition Naming(EmployeeNo first, EmployeeNo second) => new() { Key = "", Version = 0, Nodes = [Node("first", first), Node("second", second)] };

    private static ApprovalNode Node(string key, EmployeeNo person) => new() { Key = key, Name = new(key, key), Actors = [new ActorRule.Named(person)] };

    private static IDocumentGrain<ApprovalDefinition> DefinitionOf(DelegatingCompany company, string kind) =>
        company.Silo.Grains.GetGrain<IDocumentGrain<ApprovalDefinition>>(ApprovalDefinitionKind.Kind.Ref(ApprovalDefinitionKind.Kind.KeyAt(kind)).ToGrainId());
}
