using OpsSupport.Features.Adjustments;
using OpsSupport.Features.TimeReports;
using OpsSupport.Kernel;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Portal;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.OrgUnits;

/// <summary>A head's board: the unit's projects with their figures, and who has reported the day.</summary>
public sealed class BoardPagesTests(RunningSystem system) : RunningPortalTests(system)
{
    private string Page => BoardModel.AddressOf(Company.Unit);

    [Fact]
    [Trait("AT", "33.6")]
    public async Task The_units_projects_stand_with_their_figures_in_the_part_that_is_live()
    {
        await System.PostAsync(Company, Company.Project, (FigureKind.OutputValue, 500m), (FigureKind.ExternalCost, 400m));

        var page = await ShowAsync(Company.Head, Page, "¥400.00");

        Assert.Equal(
            ["¥0.00", "¥500.00", "¥0.00", "¥0.00", "¥400.00", "¥100.00", "—"],
            page.Page.QuerySelectorAll("#board #projects tbody .grid__number").Select(cell => cell.TextContent.Trim()));
        Assert.Equal("#board", page.Page.QuerySelector(".watch")!.GetAttribute("hx-target"));
    }

    [Fact]
    [Trait("AT", "12.1")]
    public async Task The_day_is_shown_person_by_person_with_whoever_is_missing_first()
    {
        await System.Grains.GetGrain<ITimeReportGrain>(TimeReportKind.KeyOf(Company.Ann, Period.Of(RunningSystem.Today)))
            .SubmitDayAsync(Intent.New(Company.Ann, 0), RunningSystem.Today, [new(Company.Project, Hours.Of(8))]);
        using var head = await SignInAsync(Company.Head);

        var status = await head.GetAsync($"{Page}/status?day=2026-03-31", ("HX-Request", "true"));

        var rows = status.Page.QuerySelectorAll("#reporting tbody tr").Select(row => row.QuerySelectorAll("td").Select(cell => cell.TextContent.Trim()).ToList()).ToList();
        Assert.Equal(4, rows.Count);
        Assert.Equal(["未报工", "未报工", "未报工", "已报工"], rows.Select(row => row[2]));
        Assert.Equal([Company.Ann.Value, "8.00", "8.00", "0.00"], [rows[^1][0], .. rows[^1][3..]]);
        Assert.Equal($"{Page}/status?day=2026-03-31", status.Page.QuerySelector("#status")!.GetAttribute("hx-get"));
    }

    [Fact]
    [Trait("AT", "X-09")]
    public async Task Whoever_may_not_see_people_sees_none()
    {
        await Company.HireAsync(Company.No("listing"), Role.ListingOffice);
        using var listing = await SignInAsync(Company.No("listing"));

        var status = await listing.GetAsync($"{Page}/status?day=2026-03-31");

        Assert.Null(status.Page.QuerySelector("#reporting"));
        Assert.DoesNotContain(Company.Ann.Value, status.Html);
        Assert.Equal(global::System.Net.HttpStatusCode.NotFound, (await listing.GetAsync($"{Page}/status?day=never")).Status);
    }

    [Fact]
    [Trait("AT", "12.10")]
    public async Task A_head_comes_from_home_to_who_has_not_reported_and_from_there_to_the_day_before()
    {
        using var head = await SignInAsync(Company.Head);

        var home = await head.GetAsync("/");
        var today = await head.GetAsync(home.Page.QuerySelector($"a[href='{StatusModel.AddressOf(Company.Unit)}']")!.GetAttribute("href")!);
        var before = await head.GetAsync(today.Page.QuerySelector("#status a[rel=prev]")!.GetAttribute("href")!);

        Assert.Null(today.Page.QuerySelector("#status a[rel=next]"));
        Assert.NotNull(before.Page.QuerySelector("#status a[rel=next]"));
        Assert.NotEqual(today.Text("#status time"), before.Text("#status time"));
    }
}
