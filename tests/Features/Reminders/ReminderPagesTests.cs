using System.Net;
using OpsSupport.Kernel;
using OpsSupport.Kernel.Portal;

namespace OpsSupport.Features.Reminders;

/// <summary>The pages on which departments choose their rounds and see what came of them.</summary>
public sealed class ReminderPagesTests(RunningSystem system) : RunningPortalTests(system)
{
    private string Page => $"/reminders/{Company.Unit}";

    [Fact]
    [Trait("AT", "12.11")]
    public async Task A_head_changes_the_rounds_of_his_department_from_tomorrow_on()
    {
        using var head = await SignInAsync(Company.Head);
        var list = await head.GetAsync("/reminders");
        var shown = await head.GetAsync(list.Page.QuerySelector($"a[href='{Page}']")!.GetAttribute("href")!);

        var saved = await head.SendAsync(shown, "form:has([name='Form.Rounds[0].At'])", Page, ("Form.Rounds[0].At", ""), ("Form.Rounds[1].At", "18:15"));
        var after = await head.GetAsync(saved.Onward!);

        Assert.Equal((HttpStatusCode.Redirect, Page), (saved.Status, saved.Onward));
        Assert.Equal("18:15", after.Page.QuerySelector("[name='Form.Rounds[0].At']")!.GetAttribute("value"));
        Assert.NotNull(after.Page.QuerySelector(".notice"));
        Assert.NotNull(after.Page.QuerySelector(".history__one"));
    }

    [Fact]
    public async Task Two_rounds_at_one_time_come_back_with_what_was_typed()
    {
        using var head = await SignInAsync(Company.Head);

        var refused = await head.SendAsync(await head.GetAsync(Page), "form:has([name='Form.Rounds[0].At'])", Page, ("Form.Rounds[1].At", "17:30"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal("17:30", refused.Page.QuerySelector("[name='Form.Rounds[1].At']")!.GetAttribute("value"));
        Assert.Contains("17:30 设置了两轮提醒", refused.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("25:00")]
    [InlineData("noon")]
    public async Task A_time_that_no_clock_shows_is_refused(string time)
    {
        using var head = await SignInAsync(Company.Head);

        var refused = await head.SendAsync(await head.GetAsync(Page), "form:has([name='Form.Rounds[0].At'])", Page, ("Form.Rounds[0].At", time));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
    }

    [Fact]
    [Trait("AT", "X-09")]
    public async Task Nobody_sees_departments_that_are_not_his()
    {
        var other = await TestCompany.FoundAsync(System.Grains);
        using var ann = await SignInAsync(Company.Ann);
        using var head = await SignInAsync(other.Head);

        Assert.Equal(HttpStatusCode.Forbidden, (await ann.GetAsync("/reminders")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await ann.GetAsync(Page)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await head.GetAsync(Page)).Status);
        Assert.Null((await head.GetAsync("/reminders")).Page.QuerySelector($"a[href='{Page}']"));
    }

    [Theory]
    [InlineData("?month=2026-13")]
    [InlineData("?month=soon")]
    [InlineData("?month=1900-01")]
    [InlineData("?month=2026-02")]
    [Trait("AT", "12.10")]
    public async Task The_miss_rate_of_a_month_is_shown_and_any_other_month_is_no_fault(string query)
    {
        using var head = await SignInAsync(Company.Head);

        var page = await head.GetAsync(Page + query);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.NotNull(page.Page.QuerySelector(".stat__value"));
    }

    [Theory]
    [InlineData("NOWHERE")]
    [InlineData("no%20such")]
    public async Task A_department_that_does_not_exist_is_not_found(string unit)
    {
        using var head = await SignInAsync(Company.Head);

        Assert.Equal(HttpStatusCode.NotFound, (await head.GetAsync($"/reminders/{unit}")).Status);
    }
}
