using System.Net;
using OpsSupport.Features.Customers;
using OpsSupport.Features.TimeReports;
using OpsSupport.Kernel;
using OpsSupport.Kernel.Portal;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.Projects;

/// <summary>The way into a package and out of it, by somebody whose browser has no script.</summary>
public sealed class PackagePagesTests(RunningSystem system) : RunningPortalTests(system)
{
    private ProjectNo Package => new($"M-{Company.Mark}");

    private string Page => PackageModel.AddressOf(Package);

    [Fact]
    [Trait("AT", "05.11")]
    public async Task A_project_enters_after_its_preview_was_seen()
    {
        await Company.PackageAsync(Package);
        await System.Grains.GetGrain<ITimeReportGrain>(TimeReportKind.KeyOf(Company.Ann, Period.Of(RunningSystem.Today)))
            .SubmitDayAsync(Kernel.Documents.Intent.New(Company.Ann, 0), RunningSystem.Today, [new(Company.Project, Hours.Of(6))]);
        using var office = await SignInAsync(Company.Office);

        var preview = await office.SendAsync(
            await office.GetAsync(Page), "form[action*=Preview]", ("Form.Other", Company.Project.Value), ("Form.From", "2026-03-01"));
        var entered = await office.SendAsync(preview, "form[action*=Enter]");
        var page = await office.GetAsync(Page);

        Assert.Equal(["1", "0", "6.00"], preview.Page.QuerySelectorAll(".standing dd").Take(3).Select(value => value.TextContent.Trim()));
        Assert.Equal(Page, entered.Onward);
        Assert.Contains(Company.Project.Value, page.Text("#memberships tbody")!);
    }

    [Fact]
    [Trait("AT", "05.7")]
    public async Task What_cannot_enter_is_refused_at_the_field_with_what_was_typed()
    {
        await Company.PackageAsync(Package);
        await Company.SaveAsync(CustomerKind.Kind, new CustomerCode($"X-{Company.Mark}"), new Customer { Name = "Somebody else" });
        await Company.StartAsync(new($"X-{Company.Mark}"), project => project with { Customer = new($"X-{Company.Mark}") });
        using var office = await SignInAsync(Company.Office);

        var refused = await office.SendAsync(await office.GetAsync(Page), "form[action*=Preview]", ("Form.Other", $"X-{Company.Mark}"), ("Form.From", "2026-03-01"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.NotNull(refused.Page.QuerySelector("#Form_Other-error"));
        Assert.Equal($"X-{Company.Mark}", refused.Page.QuerySelector("#Form_Other")!.GetAttribute("value"));
        Assert.Null(refused.Page.QuerySelector("form[action*=Enter]"));
    }

    [Theory]
    [InlineData("", "2026-03-01", "#Form_Other-error")]
    [InlineData("a|b", "2026-03-01", "#Form_Other-error")]
    [InlineData("P", "", "#Form_From-error")]
    [InlineData("P", "yesterday", "#Form_From-error")]
    public async Task What_typing_got_wrong_is_said_at_its_field(string other, string from, string error)
    {
        await Company.PackageAsync(Package);
        using var office = await SignInAsync(Company.Office);

        var refused = await office.SendAsync(await office.GetAsync(Page), "form[action*=Preview]", ("Form.Other", other), ("Form.From", from));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.NotNull(refused.Page.QuerySelector(error));
    }

    [Fact]
    [Trait("AT", "05.6")]
    public async Task A_member_leaves_after_its_last_day()
    {
        await Company.PackageAsync(Package, new ProjectNo($"A-{Company.Mark}"));
        using var office = await SignInAsync(Company.Office);

        var left = await office.SendAsync(await office.GetAsync(Page), "form[action*=Leave]", ("lastDay", "2026-06-30"));
        var unreadable = await office.SendAsync(await office.GetAsync(PackageModel.AddressOf(new($"A-{Company.Mark}"))), "form[action*=Preview]");
        var page = await office.GetAsync(Page);

        Assert.Equal(Page, left.Onward);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unreadable.Status);
        Assert.Equal("2026-06-30", page.Page.QuerySelectorAll("#memberships tbody td")[^1].TextContent.Trim());
        Assert.Null(page.Page.QuerySelector("form[action*=Leave]"));
    }

    [Fact]
    public async Task Whoever_may_not_change_packages_only_sees_them()
    {
        await Company.PackageAsync(Package, new ProjectNo($"A-{Company.Mark}"));
        using var lead = await SignInAsync(Company.Lead);
        using var ann = await SignInAsync(Company.Ann);

        var seen = await lead.GetAsync(Page);

        Assert.Contains($"A-{Company.Mark}", seen.Text("#memberships tbody")!);
        Assert.Empty(seen.Page.QuerySelectorAll("#package form"));
        Assert.Equal(HttpStatusCode.NotFound, (await ann.GetAsync(Page)).Status);
    }
}
