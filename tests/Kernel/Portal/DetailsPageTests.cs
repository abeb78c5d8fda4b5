using System.Net;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Memos;

namespace OpsSupport.Kernel.Portal;

/// <summary>Reading a document and deciding on it.</summary>
public sealed class DetailsPageTests : IAsyncLifetime
{
    private PaperPortal _portal = null!;
    private PaperVisitor _clerk = null!;
    private PaperVisitor _head = null!;

    public async ValueTask InitializeAsync()
    {
        _portal = await PaperPortal.StartAsync();
        (_clerk, _head) = (new(_portal.Address), new(_portal.Address, PaperDesk.Head.Value));
    }

    public ValueTask DisposeAsync()
    {
        _clerk.Dispose();
        _head.Dispose();
        return _portal.DisposeAsync();
    }

    [Fact]
    public async Task A_draft_is_submitted_and_approved_without_script()
    {
        var url = await _portal.WriteAsync(A.Memo);

        await _clerk.SendAsync(await _clerk.GetAsync(url), "#document form");
        await _head.SendAsync(await _head.GetAsync(url), "#decide");

        Assert.Equal("已生效", (await _clerk.GetAsync(url)).Text("#document .state"));
    }

    [Fact]
    public async Task Only_whoever_is_asked_is_offered_an_answer()
    {
        var url = await _portal.WriteAsync(A.Memo);
        await _clerk.SendAsync(await _clerk.GetAsync(url), "#document form");

        Assert.Equal(["同意", "退回", "驳回"], Buttons(await _head.GetAsync(url)));
        Assert.Equal(["撤回"], Buttons(await _clerk.GetAsync(url)));
    }

    [Fact]
    public async Task The_history_says_who_did_what_and_why()
    {
        var url = await _portal.WriteAsync(A.Memo);
        await _clerk.SendAsync(await _clerk.GetAsync(url), "#document form");

        await _head.SendAsync(await _head.GetAsync(url), "#decide", ("Form.Act", "Reject"), ("Form.Comment", "金额不符"));

        var page = await _clerk.GetAsync(url);
        Assert.Equal("金额不符", page.Text(".history__comment"));
        Assert.Equal("李部长E002", page.Text(".history__who"));
    }

    [Fact]
    public async Task A_decision_on_an_old_version_is_refused_and_the_page_shows_the_new_one()
    {
        var url = await _portal.WriteAsync(A.Memo);
        var early = await _clerk.GetAsync(url);
        await _clerk.SendAsync(await _clerk.GetAsync(url + "/edit"), "#edit-form", A.Filled("newer"));

        var answer = await _clerk.SendAsync(early, "#document form");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("当前为第 2 版", answer.Text(".refusals"), StringComparison.Ordinal);
        Assert.Equal("2", answer.Page.QuerySelector("input[name=version]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Markup_and_sql_in_names_are_shown_as_they_were_typed()
    {
        const string Name = "<script>alert(1)</script>'; DROP TABLE document;--";
        _portal.Desk.ClerkName = Name;
        var url = await _portal.WriteAsync(A.Memo with { Subject = Name });

        var page = await _clerk.GetAsync(url);

        Assert.Equal(Name, page.Text(".page-head__lead"));
        Assert.DoesNotContain(page.Page.Scripts, script => script.Source is null);
    }

    [Fact]
    public async Task A_document_that_is_not_there_has_a_page_that_says_so()
    {
        var answer = await _clerk.GetAsync("/memos/nothing");

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.Equal("页面不存在", answer.Text(".empty-state__title"));
    }

    [Fact]
    public async Task A_command_that_does_not_exist_is_no_command()
    {
        var url = await _portal.WriteAsync(A.Memo);

        var answer = await _clerk.SendAsync(await _clerk.GetAsync(url), "#document form", ("command", "Burn"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(DocumentStatus.Draft, Assert.Single(_portal.Desk.Memos).Document!.Header.Status);
    }

    private static IEnumerable<string> Buttons(PaperAnswer page) =>
        page.Page.QuerySelectorAll(".actions form button, .actions > a:not([aria-label]), #decide > .decide__do button").Select(button => button.TextContent.Trim());
}
