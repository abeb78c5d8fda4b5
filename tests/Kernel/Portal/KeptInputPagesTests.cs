using System.Net;
using OpsSupport.Kernel.Memos;

namespace OpsSupport.Kernel.Portal;

/// <summary>What was typed and not saved, and forms that were saved before.</summary>
public sealed class KeptInputPagesTests : IAsyncLifetime
{
    private PaperPortal _portal = null!;
    private PaperVisitor _clerk = null!;

    public async ValueTask InitializeAsync()
    {
        _portal = await PaperPortal.StartAsync();
        _clerk = new(_portal.Address);
    }

    public ValueTask DisposeAsync()
    {
        _clerk.Dispose();
        return _portal.DisposeAsync();
    }

    [Fact]
    public async Task What_was_typed_of_a_new_document_is_offered_and_comes_back_as_it_was_typed()
    {
        await KeepAsync(await _clerk.GetAsync("/memos/new"), A.Filled("一半", amount: "1,2x"));

        var offer = await _clerk.GetAsync("/memos/new");
        var resumed = await _clerk.GetAsync(offer.Page.QuerySelector(".offered a")!.GetAttribute("href")!);

        Assert.Contains("未保存的输入", offer.Text(".offered strong"), StringComparison.Ordinal);
        Assert.Equal("", offer.Page.QuerySelector("#Form_Subject")!.GetAttribute("value") ?? "");
        Assert.Equal(("一半", "1,2x"), (Typed(resumed, "#Form_Subject"), Typed(resumed, "#Form_Amount_Amount")));
        Assert.Empty(resumed.Page.QuerySelectorAll("[aria-invalid=true], .offered"));
        Assert.Empty(_portal.Desk.Memos);
    }

    [Fact]
    public async Task What_is_saved_or_thrown_away_is_not_offered_again()
    {
        var form = await _clerk.GetAsync("/memos/new");
        await KeepAsync(form, A.Filled("一半"));
        await _clerk.SendAsync(form, "#edit-form", A.Filled());
        Assert.Null((await _clerk.GetAsync("/memos/new")).Page.QuerySelector(".offered"));

        await KeepAsync(await _clerk.GetAsync("/memos/new"), A.Filled("另一半"));
        var thrown = await _clerk.SendAsync(await _clerk.GetAsync("/memos/new"), ".offered form");

        Assert.Equal("/memos/new", thrown.Onward);
        Assert.Null((await _clerk.GetAsync("/memos/new")).Page.QuerySelector(".offered"));
    }

    [Fact]
    public async Task A_draft_that_changed_meanwhile_is_not_written_over_without_a_word()
    {
        var url = await _portal.WriteAsync(A.Memo);
        await KeepAsync(await _clerk.GetAsync($"{url}/edit"), A.Filled("我的"));
        await _portal.Desk.MemoAt(Memos.Memo.Kind.KeyAt(url[7..])).SaveAsync(new(PaperDesk.Clerk, 1, Guid.CreateVersion7()), A.Memo with { Subject = "别处" });

        var offer = await _clerk.GetAsync($"{url}/edit");
        var resumed = await _clerk.GetAsync($"{url}/edit?resume=true");

        Assert.Contains("当时第 1 版，现为第 2 版", offer.Text(".offered"), StringComparison.Ordinal);
        Assert.Equal("别处", Typed(offer, "#Form_Subject"));
        Assert.Equal("", offer.Page.QuerySelector("[data-kept]")!.GetAttribute("data-keep"));
        Assert.Equal("我的", Typed(resumed, "#Form_Subject"));
        Assert.Equal($"{url}/history?from=1&to=2", resumed.Page.QuerySelector(".stale a")!.GetAttribute("href"));
        Assert.Equal(HttpStatusCode.Found, (await _clerk.SendAsync(resumed, "#edit-form")).Status);
    }

    [Fact]
    public async Task What_one_person_typed_is_offered_to_nobody_else()
    {
        var form = await _clerk.GetAsync("/memos/new");
        await KeepAsync(form, A.Filled("一半"));
        using var head = new PaperVisitor(_portal.Address, PaperDesk.Head.Value);

        var mine = (await _clerk.GetAsync("/memos/new")).Page.QuerySelector(".offered a")!.GetAttribute("href")!;

        Assert.Null((await head.GetAsync("/memos/new")).Page.QuerySelector(".offered"));
        Assert.Equal("", Typed(await head.GetAsync(mine), "#Form_Subject"));
    }

    [Fact]
    public async Task Who_may_not_write_keeps_nothing()
    {
        var form = await _clerk.GetAsync("/memos/new");
        _portal.Desk.Permissions = ["memo:read"];

        Assert.Equal(HttpStatusCode.Forbidden, (await SendAsync(form, A.Filled())).Status);
    }

    [Fact]
    public async Task A_form_saved_again_with_something_else_goes_on_with_the_document_it_made()
    {
        var form = await _clerk.GetAsync("/memos/new");
        await _clerk.SendAsync(form, "#edit-form", A.Filled());

        var again = await _clerk.SendAsync(form, "#edit-form", A.Filled("改过的"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        Assert.Contains("此前已保存为草稿", again.Text("#edit-form .notice"), StringComparison.Ordinal);
        Assert.Equal("改过的", Typed(again, "#Form_Subject"));
        await _clerk.SendAsync(again, "#edit-form");
        Assert.Equal((2, "改过的"), (Assert.Single(_portal.Desk.Memos).Document!.Header.Version, _portal.Desk.Memos.Single().Document!.Body.Subject));
    }

    [Fact]
    public async Task Who_goes_back_to_a_form_that_he_saved_is_led_to_its_document()
    {
        var form = await _clerk.GetAsync("/memos/new");
        var named = $"/memos/new?operation={form.Page.QuerySelector("[data-named]")!.GetAttribute("data-named")}";
        var saved = await _clerk.SendAsync(form, "#edit-form", A.Filled());

        var draft = await _clerk.GetAsync(named);
        await _clerk.SendAsync(await _clerk.GetAsync(saved.Onward!), "#document form");
        var submitted = await _clerk.GetAsync(named);
        var answer = await _clerk.SendAsync(form, "#edit-form", A.Filled("改过的"));

        Assert.Equal([$"{saved.Onward}/edit", saved.Onward, saved.Onward], [draft.Onward, submitted.Onward, answer.Onward]);
        Assert.Equal("此表单此前已保存，这是它生成的单据", (await _clerk.GetAsync(saved.Onward!)).Text("[data-toast]"));
        Assert.Equal("现场验收", Assert.Single(_portal.Desk.Memos).Document!.Body.Subject);
    }

    private async Task KeepAsync(PaperAnswer form, (string, string)[] typed)
    {
        var kept = await SendAsync(form, typed);
        Assert.Equal(HttpStatusCode.OK, kept.Status);
        Assert.StartsWith("输入已自动保存", kept.Html, StringComparison.Ordinal);
    }

    private Task<PaperAnswer> SendAsync(PaperAnswer form, (string, string)[] typed) =>
        _clerk.SendAsync(form, "#edit-form", form.Page.QuerySelector("[data-keep]")!.GetAttribute("data-keep")!, typed);

    private static string Typed(PaperAnswer page, string field) => page.Page.QuerySelector(field)!.GetAttribute("value") ?? "";
}
