using System.Collections.Immutable;
using OpsSupport.Features.Absences;
using OpsSupport.Features.Adjustments;
using OpsSupport.Kernel.Databases;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Approvals;

/// <summary>Definitions as the company decides on them, and which one a document goes by. A silo of their own: a definition holds for everybody.</summary>
public sealed class CompanyDefinitionTests(FreshDatabases databases)
{
    [Theory, OnBothDatabases]
    [Trait("AT", "A.12")]
    public async Task What_is_under_way_ends_on_the_definition_it_began_with(DatabaseKind kind)
    {
        await using var company = await DelegatingCompany.FoundAsync(databases, kind);
        var running = new List<IDocumentGrain<Adjustment>>();
        for (var count = 0; count < 8; count++)
        {
            running.Add(await company.AskAsync());
        }

        Assert.Equal([], (await DecideAsync(company, 0, Node("second", company.C), Node("third", company.D))).Errors);
        var later = await company.AskAsync();

        foreach (var document in running)
        {
            Assert.Equal([company.A, company.Company.Office], await SignersAsync(company, document));
            Assert.Equal(0, (await document.GetAsync(company.Starter)).Value!.Approval!.Definition.Version);
        }

        Assert.Equal([company.C, company.D], await SignersAsync(company, later));
        Assert.Equal(1, (await later.GetAsync(company.Starter)).Value!.Approval!.Definition.Version);
    }

    [Fact]
    public async Task Every_save_is_a_version_and_what_was_shipped_comes_back()
    {
        await using var company = await DelegatingCompany.FoundAsync(databases, DatabaseKind.Sqlite);
        await DecideAsync(company, 0, Node("second", company.C));
        await DecideAsync(company, 1, Node("third", company.D));
        Assert.Equal((2, false), await InForceAsync(company));

        await DefinitionOf(company, AdjustmentKind.Name).VoidAsync(Intent.New(company.Company.Office, 2), "As before");
        Assert.Equal((0, true), await InForceAsync(company));
        Assert.Equal([company.A], await company.AskedAsync());
        Assert.Equal([], (await DecideAsync(company, 3, Node("second", company.C))).Errors);
        Assert.Equal((4, false), await InForceAsync(company));
    }

    [Fact]
    public async Task A_definition_of_nothing_of_no_such_kind_or_over_no_such_field_is_refused()
    {
        await using var company = await DelegatingCompany.FoundAsync(databases, DatabaseKind.Sqlite);
        var strange = Node("second", company.C).When(new("colour", new("颜色", "colour")), Comparison.Equal, new ApprovalValue.Text("red"));

        Assert.Equal([new Missing("Nodes")], (await DecideAsync(company, 0)).Errors);
        Assert.Equal([new UnknownReference("Nodes[0].Conditions[0].Field", "colour")], (await DecideAsync(company, 0, strange)).Errors);
        var nothing = await DefinitionOf(company, "nothing").SaveAsync(Intent.New(company.Company.Office, 0), Body(Node("second", company.C)));
        Assert.Equal([new UnknownReference("Code", "nothing")], nothing.Errors);
    }

    [Fact]
    [Trait("AT", "X-09")]
    public async Task Only_the_process_administrator_decides_and_only_who_may_reads()
    {
        await using var company = await DelegatingCompany.FoundAsync(databases, DatabaseKind.Sqlite);

        Assert.IsType<NotAllowed>(Assert.Single((await DefinitionOf(company, AdjustmentKind.Name).SaveAsync(Intent.New(company.A, 0), Body(Node("second", company.C)))).Errors));
        Assert.IsType<NotAllowed>(Assert.Single((await Definitions(company).ListAsync(company.A)).Errors));
        Assert.Contains((await Definitions(company).ListAsync(company.Company.Office)).Value!.Definitions, one => one.Definition.Key == AbsenceDocument.Name && one.IsShipped);
    }

    [Fact]
    public async Task A_simulation_says_who_would_be_asked_and_what_passed_over_and_keeps_nothing()
    {
        await using var company = await DelegatingCompany.FoundAsync(databases, DatabaseKind.Sqlite);
        await DecideAsync(company, 0, Nodes.UnitHead, Node("second", company.C).Above(5000m));
        await company.DelegateAsync(company.A, 0, DelegatingCompany.Line(company.B, RunningSystem.Today, RunningSystem.Today));
        var document = await company.AskAsync();
        var number = (await document.GetAsync(company.Starter)).Value!.Header.Number;

        Assert.Equal(["unit-head Passed: B", "second Skipped: "], await TriedAsync(company, new() { Starter = company.Starter, Amount = Money.Cny(10m) }));
        Assert.Equal(["unit-head Passed: B", "second Passed: C"], await TriedAsync(company, new() { Starter = company.Starter, Amount = Money.Cny(5001m) }));
        Assert.Equal(["unit-head Passed: B"], (await TriedAsync(company, new() { Document = number })).Take(1));
        Assert.Equal([company.B], (await document.GetAsync(company.Starter)).Value!.Header.Awaiting);
        var unknown = await Definitions(company).SimulateAsync(company.Company.Office, AdjustmentKind.Name, new() { Document = "none" });
        Assert.Equal([new UnknownReference("Document", "none")], unknown.Errors);
    }

    [Fact]
    [Trait("AT", "X-09")]
    public async Task What_is_not_saved_yet_is_tried_like_what_is_and_refused_like_it()
    {
        await using var company = await DelegatingCompany.FoundAsync(databases, DatabaseKind.Sqlite);
        var (office, trial) = (company.Company.Office, new ApprovalTrial { Starter = company.Starter, Amount = Money.Cny(5001m) });
        var strange = Node("second", company.C).When(new("colour", new("颜色", "colour")), Comparison.Equal, new ApprovalValue.Text("red"));

        var tried = (await Definitions(company).TryAsync(office, AdjustmentKind.Name, Body(Node("second", company.C).Above(5000m)), trial)).Value!;
        Assert.Equal((AdjustmentKind.Name, 1, company.C), (tried.Definition.Key, tried.Definition.Version, Assert.Single(tried.Tasks).Actor));
        Assert.Equal((0, true), await InForceAsync(company));

        Assert.Equal([new Missing("Nodes")], (await Definitions(company).TryAsync(office, AdjustmentKind.Name, Body(), trial)).Errors);
        Assert.Equal([new UnknownReference("Nodes[0].Conditions[0].Field", "colour")], (await Definitions(company).TryAsync(office, AdjustmentKind.Name, Body(strange), trial)).Errors);
        Assert.IsType<DocumentNotFound>(Assert.Single((await Definitions(company).TryAsync(office, "nothing", Body(strange), trial)).Errors));
        Assert.IsType<NotAllowed>(Assert.Single((await Definitions(company).TryAsync(company.A, AdjustmentKind.Name, Body(strange), trial)).Errors));
    }

    private static async Task<IEnumerable<string>> TriedAsync(DelegatingCompany company, ApprovalTrial trial)
    {
        var tried = (await Definitions(company).SimulateAsync(company.Company.Office, AdjustmentKind.Name, trial)).Value!;
        return tried.Visits.Select(visit => $"{visit.Node} {visit.State}: {string.Join(",", tried.Tasks.Where(task => task.Visit == visit.No).Select(task => task.Actor == company.B ? "B" : "C"))}");
    }

    private static async Task<ImmutableArray<EmployeeNo>> SignersAsync(DelegatingCompany company, IDocumentGrain<Adjustment> document)
    {
        var signers = ImmutableArray.CreateBuilder<EmployeeNo>();
        while ((await document.GetAsync(company.Starter)).Value!.Header is { Awaiting: [var next, ..] } header)
        {
            signers.Add(next);
            Assert.Equal([], (await document.DecideAsync(Intent.New(next, header.Version), Decision.Approve, null)).Errors);
        }

        return signers.ToImmutable();
    }

    private static async Task<(int, bool)> InForceAsync(DelegatingCompany company) =>
        (await Definitions(company).FindAsync(company.Company.Office, AdjustmentKind.Name)).Value is { } found ? (found.Definition.Version, found.IsShipped) : default;

    private static Task<Result<DocumentHeader>> DecideAsync(DelegatingCompany company, int atVersion, params ImmutableArray<ApprovalNode> nodes) =>
        DefinitionOf(company, AdjustmentKind.Name).SaveAsync(Intent.New(company.Company.Office, atVersion), Body(nodes));

    private static ApprovalDefinition Body(params ImmutableArray<ApprovalNode> nodes) => new() { Key = "", Version = 0, Nodes = nodes };

    private static ApprovalNode Node(string key, EmployeeNo person) => new() { Key = key, Name = new(key, key), Actors = [new ActorRule.Named(person)] };

    private static IDocumentGrain<ApprovalDefinition> DefinitionOf(DelegatingCompany company, string kind) =>
        company.Silo.Grains.GetGrain<IDocumentGrain<ApprovalDefinition>>(ApprovalDefinitionKind.Kind.Ref(ApprovalDefinitionKind.Kind.KeyAt(kind)).ToGrainId());

    private static IApprovalDefinitionsGrain Definitions(DelegatingCompany company) => company.Silo.Grains.GetGrain<IApprovalDefinitionsGrain>(0);
}
