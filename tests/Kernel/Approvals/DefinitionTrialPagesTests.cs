using System.Net;
using OpsSupport.Features.Adjustments;
using OpsSupport.Kernel.Databases;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Memos;
using OpsSupport.Kernel.Portal;

namespace OpsSupport.Kernel.Approvals;

/// <summary>A definition is tried as it is typed, before it is saved. A portal of their own: a definition holds for everybody.</summary>
public sealed class DefinitionTrialPagesTests(FreshDatabases databases) : IAsyncLifetime
{
    private const string Page = $"/approval-definitions/{AdjustmentKind.Name}";
    private const string Form = "#edit-form";

    private static readonly (string, string) Try = ("Try", "true");

    private DelegatingCompany _company = null!; // Set before each test.
    private RunningPortal _portal = null!;
    private PaperVisitor _office = null!;

    public async ValueTask InitializeAsync()
    {
        _company = await DelegatingCompany.FoundAsync(databases, DatabaseKind.Sqlite);
        _portal = await RunningPortal.StartAsync(_company.Silo.Grains);
        _office = _portal.SignIn(_company.Company.Office);
    }

    public async ValueTask DisposeAsync()
    {
        _office.Dispose();
        await _portal.DisposeAsync();
        await _company.DisposeAsync();
    }

    [Fact]
    public async Task What_is_typed_shows_its_way_and_nothing_is_saved()
    {
        var page = await _office.GetAsync($"{Page}/edit");

        var tried = await _office.SendAsync(page, Form, Try, ("Form.Trial.Starter", _company.Starter.Value), ("Form.Nodes.Lines[0].Name", "新节点"),
            ("Form.Nodes.Lines[0].Actors.Lines[0].Asked", "named"), ("Form.Nodes.Lines[0].Actors.Lines[0].Detail", $"{_company.C}, {_company.D}"));

        Assert.Equal(HttpStatusCode.OK, tried.Status);
        Assert.Contains("新节点", tried.Text("#edit-form .flow__node")!, StringComparison.Ordinal);
        Assert.Equal(2, tried.Page.QuerySelectorAll(".flow__node:has(strong)")[0].QuerySelectorAll(".flow__person").Length);
        Assert.Equal("新节点", tried.Page.QuerySelector("[name='Form.Nodes.Lines[0].Name']")!.GetAttribute("value"));
        Assert.Contains("出厂流程", (await _office.GetAsync(Page)).Html, StringComparison.Ordinal);

        var saved = await _office.SendAsync(tried, Form);
        Assert.Equal((HttpStatusCode.Redirect, Page), (saved.Status, saved.Onward));
        Assert.Contains("新节点", (await _office.GetAsync(Page)).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_keeps_it_from_being_saved_or_tried_is_said_at_its_field()
    {
        var page = await _office.GetAsync($"{Page}/edit");

        var refused = await _office.SendAsync(page, Form, Try, ("Form.Nodes.Lines[0].Mode", nameof(SignMode.Ratio)),
            ("Form.Nodes.Lines[1].Conditions.Lines[0].Field", "is-travel"), ("Form.Nodes.Lines[1].Conditions.Lines[0].Value", "是"));
        var unknown = await _office.SendAsync(page, Form, Try, ("Form.Trial.Starter", "nobody"));

        AssertRefused(refused, "Form.Nodes.Lines[0].Ratio", "Form.Nodes.Lines[1].Conditions.Lines[0].Field");
        AssertRefused(unknown, "Form.Trial.Starter");
    }

    [Fact]
    public async Task A_definition_beyond_what_lines_can_say_is_shown_and_saved_as_it_was()
    {
        var before = await DecideAsync();
        var page = await _office.GetAsync($"{Page}/edit");
        Assert.Contains("金额 > 5 且 (金额 > 9 或 金额 > 7)", page.Text(".node .notice")!, StringComparison.Ordinal);

        var saved = await _office.SendAsync(page, Form, ("Form.Nodes.Lines[0].EnglishName", "other"));

        Assert.Equal(Page, saved.Onward);
        var after = await InForceAsync();
        Assert.Equal(2, after.Version);
        var node = before.Nodes[0];
        Assert.Equal(
            Storage.StoredJson.Write(node with { Name = node.Name with { English = "other" } }),
            Storage.StoredJson.Write(after.Nodes[0]));
    }

    [Fact]
    public async Task Lines_within_lines_are_had_one_by_one_and_empty_ones_do_not_pile_up()
    {
        var more = await _office.GetAsync("/approval-definitions/new/line?list=Nodes.Lines%5B3%5D.Actors&index=1", ("HX-Request", "true"));
        Assert.NotNull(more.Page.QuerySelector("[name='Form.Nodes.Lines[3].Actors.Lines[1].Asked']"));
        foreach (var path in new[] { "Nodes.Lines[3].Mode", "Nodes.Lines[x].Actors", "Trial.Starter", "Nodes.Lines[3].Actors.Lines", "" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await _office.GetAsync($"/approval-definitions/new/line?list={path}&index=1", ("HX-Request", "true"))).Status);
        }

        var page = await _office.GetAsync($"{Page}/edit");
        var again = await _office.SendAsync(await _office.SendAsync(page, Form, Try), Form, Try);
        Assert.Equal(Lines(page), Lines(again));
    }

    private static int Lines(PaperAnswer page) => page.Page.QuerySelectorAll("[data-line]").Length;

    private static void AssertRefused(PaperAnswer page, params string[] fields)
    {
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal(fields, page.Page.QuerySelectorAll("[aria-invalid=true]").Select(field => field.GetAttribute("name")));
    }

    private async Task<ApprovalDefinition> DecideAsync()
    {
        var node = Trial.Node("a", _company.A) with { Condition = new ApprovalCondition.AllOf([Over(5), new ApprovalCondition.AnyOf([Over(9), Over(7)])]) };
        var kind = ApprovalDefinitionKind.Kind;
        var grain = _company.Silo.Grains.GetGrain<IDocumentGrain<ApprovalDefinition>>(kind.Ref(kind.KeyAt(AdjustmentKind.Name)).ToGrainId());
        var saved = await grain.SaveAsync(Intent.New(_company.Company.Office, 0), new()
        {
            Key = "",
            Version = 0,
            Nodes = [node with { Actors = [.. node.Actors, new ActorRule.UnitHead(), new ActorRule.Office(Directory.Role.Finance)], Copies = [new ActorRule.Starter(), new ActorRule.ProjectLead()] }],
        });
        Assert.Equal([], saved.Errors);
        return await InForceAsync();
    }

    private static ApprovalCondition.Compare Over(decimal amount) => new(ApprovalField.Amount, Comparison.Above, new ApprovalValue.Number(amount));

    private async Task<ApprovalDefinition> InForceAsync() =>
        (await _company.Silo.Grains.GetGrain<IApprovalDefinitionsGrain>(0).FindAsync(_company.Company.Office, AdjustmentKind.Name)).Value!.Definition;
}
