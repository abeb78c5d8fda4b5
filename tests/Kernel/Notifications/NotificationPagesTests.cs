using System.Net;
using OpsSupport.Kernel.Portal;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Notifications;

/// <summary>What people were told, in the portal: the bell, the list, read and unread.</summary>
[Trait("AT", "X-12")]
public sealed class NotificationPagesTests(RunningSystem system) : RunningPortalTests(system)
{
    private const string Page = "/notifications";

    [Fact]
    public async Task The_bell_counts_what_is_new_until_it_was_read()
    {
        await TellAsync(Company.Ann, "one");
        await TellAsync(Company.Ann, "two");
        using var ann = await SignInAsync(Company.Ann);
        Assert.Equal("2", (await ann.GetAsync($"{Page}?handler=unread")).Text(".bell__count"));
        var list = await ann.GetAsync(Page);

        var read = await ann.SendAsync(list, ".told__one:first-child form");
        var after = await ann.GetAsync(read.Onward!);

        Assert.Equal(2, list.Page.QuerySelectorAll(".told__one--new").Length);
        Assert.Single(after.Page.QuerySelectorAll(".told__one--new"));
        Assert.Equal("1", (await ann.GetAsync($"{Page}?handler=unread")).Text(".bell__count"));
    }

    [Fact]
    public async Task All_can_be_read_at_once_and_the_bell_is_silent()
    {
        await TellAsync(Company.Ann, "one");
        await TellAsync(Company.Ann, "two");
        using var ann = await SignInAsync(Company.Ann);

        await ann.SendAsync(await ann.GetAsync(Page), ".page-head__actions form");

        Assert.Null((await ann.GetAsync($"{Page}?handler=unread")).Text(".bell__count"));
        Assert.Null((await ann.GetAsync(Page)).Page.QuerySelector(".told__one--new"));
    }

    [Fact]
    public async Task Everybody_sees_his_own_and_links_lead_on()
    {
        await TellAsync(Company.Ann, "one");
        using var ann = await SignInAsync(Company.Ann);
        using var lead = await SignInAsync(Company.Lead);

        var list = await ann.GetAsync(Page);

        Assert.Equal("/time?day=2026-03-31", list.Page.QuerySelector(".told__lines a")!.GetAttribute("href"));
        Assert.Contains("2026-03-31 报工提醒", list.Html, StringComparison.Ordinal);
        Assert.NotNull((await lead.GetAsync(Page)).Page.QuerySelector(".empty-state"));
    }

    [Theory]
    [InlineData("?skip=-5")]
    [InlineData("?skip=many")]
    [InlineData("?skip=2000000000")]
    public async Task A_page_that_does_not_exist_is_no_fault(string query)
    {
        using var ann = await SignInAsync(Company.Ann);

        Assert.Equal(HttpStatusCode.OK, (await ann.GetAsync($"{Page}{query}")).Status);
    }

    [Fact]
    public async Task Mail_is_off_and_says_so_and_only_administrators_see_it()
    {
        using var administrator = await SignInAsync(Company.Office);
        using var lead = await SignInAsync(Company.Lead);

        Assert.Contains("MAIL__HOST", (await administrator.GetAsync("/admin/deliveries")).Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await lead.GetAsync("/admin/deliveries")).Status);
    }

    private async Task TellAsync(EmployeeNo person, string key) => await (await System.ServiceAsync<NotificationStore>()).AddAsync(
        [
            new()
            {
                Person = person,
                DedupeKey = $"{key}/{person}",
                Title = new("ReportReminder", [NotificationValue.Of("Day", RunningSystem.Today)]),
                Lines = [new(new("LinesPending", [NotificationValue.Of("Day", RunningSystem.Today), NotificationValue.Of("Lines", 3)]), "/time?day=2026-03-31")],
            },
        ],
        RunningSystem.Now);
}
