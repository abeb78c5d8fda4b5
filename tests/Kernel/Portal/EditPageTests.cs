using System.Net;
using OpsSupport.Kernel.Memos;

namespace OpsSupport.Kernel.Portal;

/// <summary>Writing a document, by somebody whose browser has no script.</summary>
public sealed class EditPageTests : IAsyncLifetime
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
    public async Task A_form_without_script_writes_a_document()
    {
        var form = await _clerk.GetAsync("/memos/new");

        var answer = await _clerk.SendAsync(form, "#edit-form", A.Filled());

        Assert.Equal(HttpStatusCode.Found, answer.Status);
        Assert.Equal("现场验收", (await _clerk.GetAsync(answer.Onward!)).Text(".page-head__lead"));
    }

    [Fact]
    public async Task A_form_sent_twice_writes_one_document()
    {
        var form = await _clerk.GetAsync("/memos/new");

        var first = await _clerk.SendAsync(form, "#edit-form", A.Filled());
        var second = await _clerk.SendAsync(form, "#edit-form", A.Filled());

        Assert.Equal(first.Onward, second.Onward);
        Assert.Equal(1, Assert.Single(_portal.Desk.Memos).Document!.Header.Version);
    }

    [Fact]
    public async Task What_typing_got_wrong_comes_back_at_its_field_with_what_was_typed()
    {
        var form = await _clerk.GetAsync("/memos/new");

        var answer = await _clerk.SendAsync(form, "#edit-form", [.. A.Filled(amount: "lots"), ("Form.Hours", "0.1")]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Equal("请填写 0.25 小时的整数倍", answer.Text("#Form_Hours-error"));
        Assert.Equal("lots", answer.Page.QuerySelector("#Form_Amount_Amount")!.GetAttribute("value"));
        Assert.Equal("Form_Amount_Amount-error", answer.Page.QuerySelector("#Form_Amount_Amount")!.GetAttribute("aria-describedby"));
        Assert.Empty(_portal.Desk.Memos);
    }

    [Fact]
    public async Task A_day_before_the_first_is_refused_at_the_last_day()
    {
        var form = await _clerk.GetAsync("/memos/new");

        var answer = await _clerk.SendAsync(form, "#edit-form", [.. A.Filled(), ("Form.Days.LastDay", "2026-03-31")]);

        Assert.Equal("不能早于开始日期", answer.Text("#Form_Days_LastDay-error"));
    }

    [Fact]
    public async Task What_the_business_refuses_comes_back_at_its_field()
    {
        var form = await _clerk.GetAsync("/memos/new");

        var answer = await _clerk.SendAsync(form, "#edit-form", A.Filled(subject: "forbidden"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Equal("最多 3 个字符", answer.Text("#Form_Subject-error"));
        Assert.Equal("#Form_Subject", answer.Page.QuerySelector(".refusals a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_document_changed_meanwhile_is_not_written_over()
    {
        var url = await _portal.WriteAsync(A.Memo);
        var early = await _clerk.GetAsync($"{url}/edit");
        await _clerk.SendAsync(await _clerk.GetAsync($"{url}/edit"), "#edit-form", A.Filled("second"));

        var answer = await _clerk.SendAsync(early, "#edit-form", A.Filled("mine"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Equal($"{url}/edit", answer.Page.QuerySelector(".stale a")!.GetAttribute("href"));
        Assert.Equal("mine", answer.Page.QuerySelector("#Form_Subject")!.GetAttribute("value"));
        Assert.Equal("second", Assert.Single(_portal.Desk.Memos).Document!.Body.Subject);
    }

    [Fact]
    public async Task A_forged_antiforgery_token_is_refused_with_a_page()
    {
        var form = await _clerk.GetAsync("/memos/new");

        var answer = await _clerk.SendAsync(form, "#edit-form", [.. A.Filled(), ("__RequestVerificationToken", "forged")]);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal("请求无法处理", answer.Text(".empty-state__title"));
        Assert.Empty(_portal.Desk.Memos);
    }

    [Fact]
    public async Task A_silo_that_dies_in_between_is_asked_again_with_the_same_operation()
    {
        var form = await _clerk.GetAsync("/memos/new");
        _portal.Desk.Failures = 1;

        var answer = await _clerk.SendAsync(form, "#edit-form", A.Filled());

        Assert.Equal(HttpStatusCode.Found, answer.Status);
        Assert.Equal(1, Assert.Single(_portal.Desk.Memos).Document!.Header.Version);
    }

    [Fact]
    public async Task A_comma_where_no_thousands_end_is_refused_and_not_read_as_ten_times_as_much()
    {
        var form = await _clerk.GetAsync("/memos/new");

        var answer = await _clerk.SendAsync(form, "#edit-form", [.. A.Filled(amount: "1250,5"), ("Form.Hours", "0,5")]);

        Assert.Equal("无法识别“0,5”", answer.Text("#Form_Hours-error"));
        Assert.Equal("无法识别“1250,5”", answer.Text("#Form_Amount_Amount-error"));
        Assert.Equal("0,5", answer.Page.QuerySelector("#Form_Hours")!.GetAttribute("value"));
    }
}
