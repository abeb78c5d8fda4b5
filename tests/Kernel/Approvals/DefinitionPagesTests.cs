using System.Net;
using OpsSupport.Features.Adjustments;
using OpsSupport.Kernel.Databases;
using OpsSupport.Kernel.Portal;

namespace OpsSupport.Kernel.Approvals;

/// <summary>The pages on which an administrator decides who agrees to what. A portal of their own: a definition holds for everybody.</summary>
public sealed class DefinitionPagesTests(FreshDatabases databases) : IAsyncLifetime
{
    private const string Page = $"/approval-definitions/{AdjustmentKind.Name}";

    private DelegatingCompany _company = null!; // Set before each test.
    private RunningPortal _portal = null!;

    public async ValueTask InitializeAsync()
    {
        _company = await DelegatingCompany.FoundAsync(databases, DatabaseKind.Sqlite);
        _portal = await RunningPortal.StartAsync(_company.Silo.Grains);
    }

    public async ValueTask DisposeAsync()
    {
        await _portal.DisposeAsync();
        await _company.DisposeAsync();
    }

    [Fact]
    [Trait("AT", "A.12")]
    public async Task Editing_begins_from_what_holds_and_saving_is_a_version_that_new_documents_go_by()
    {
        using var office = _portal.SignIn(_company.Company.Office);
        Assert.Contains("部门负责人 → 财务", (await office.GetAsync("/approval-definitions")).Page.Body!.TextContent, StringComparison.Ordinal);

        var saved = await office.SendAsync(await office.GetAsync($"{Page}/edit"), "#edit-form",
            ("Form.Nodes.Lines[0].Actors.Lines[0].Asked", "named"), ("Form.Nodes.Lines[0].Actors.Lines[0].Detail", _company.C.Value));

        Assert.Equal((HttpStatusCode.Redirect, Page), (saved.Status, saved.Onward));
        Assert.Contains("本公司第 1 版", (await office.GetAsync(Page)).Html, StringComparison.Ordinal);
        Assert.Equal([_company.C], await _company.AskedAsync());
    }

    [Fact]
    public async Task What_is_wrong_with_a_node_is_said_at_its_field_wherever_the_line_stands()
    {
        using var office = _portal.SignIn(_company.Company.Office);

        var refused = await office.SendAsync(await office.GetAsync($"{Page}/edit"), "#edit-form",
            ("Form.Nodes.Lines[0].Place", "9"), ("Form.Nodes.Lines[0].Mode", nameof(SignMode.Ratio)));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal("true", refused.Page.QuerySelector("[name='Form.Nodes.Lines[0].Ratio']")!.GetAttribute("aria-invalid"));
        Assert.Equal("9", refused.Page.QuerySelector("[name='Form.Nodes.Lines[0].Place']")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_trial_shows_who_would_be_asked_and_an_unknown_starter_is_refused_at_his_field()
    {
        using var office = _portal.SignIn(_company.Company.Office);

        var tried = await office.GetAsync($"{Page}?Form.Starter={_company.Starter}&Form.Amount=5&Try=true");
        var unknown = await office.GetAsync($"{Page}?Form.Starter=nobody&Try=true");

        Assert.Contains(_company.A.Value, tried.Page.QuerySelector(".flow__person")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unknown.Status);
        Assert.Equal("true", unknown.Page.QuerySelector("[name='Form.Starter']")!.GetAttribute("aria-invalid"));
        Assert.Equal(0, await _company.OpenAsync(_company.A));
    }

    [Fact]
    public async Task What_was_shipped_comes_back_for_a_reason()
    {
        using var office = _portal.SignIn(_company.Company.Office);
        await office.SendAsync(await office.GetAsync($"{Page}/edit"), "#edit-form", ("Form.Nodes.Lines[0].Name", "他人"));

        var refused = await office.SendAsync(await office.GetAsync(Page), "form:has(#reason)", Page);
        var back = await office.SendAsync(await office.GetAsync(Page), "form:has(#reason)", Page, ("reason", "As before"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal(Page, back.Onward);
        Assert.Contains("出厂流程", (await office.GetAsync(Page)).Html, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("AT", "A.11")]
    public async Task A_hand_over_is_looked_at_first_and_then_done()
    {
        await _company.AskAsync();
        using var office = _portal.SignIn(_company.Company.Office);
        (string, string)[] people = [("Form.Leaver", _company.A.Value), ("Form.Successor", _company.C.Value)];

        var seen = await office.SendAsync(await office.GetAsync(HandOverModel.Path), "#hand-over", HandOverModel.Path, people);
        Assert.Equal(("1", 1), (seen.Page.QuerySelector(".facts dd")!.TextContent, await _company.OpenAsync(_company.A)));
        var done = await office.SendAsync(seen, "#hand-over", HandOverModel.Path, [.. people, ("Run", "true")]);

        Assert.Contains("已交接 1 份单据", done.Html, StringComparison.Ordinal);
        Assert.Equal((0, 1), (await _company.OpenAsync(_company.A), await _company.OpenAsync(_company.C)));
        using var ann = _portal.SignIn(_company.B);
        Assert.Equal(HttpStatusCode.Forbidden, (await ann.GetAsync(HandOverModel.Path)).Status);
    }
}
