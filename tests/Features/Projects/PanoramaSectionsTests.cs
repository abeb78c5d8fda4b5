using System.Net;
using OpsSupport.Features.Adjustments;
using OpsSupport.Features.Contracts;
using OpsSupport.Features.TimeReports;
using OpsSupport.Kernel;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Portal;
using OpsSupport.Kernel.Storage;
using OpsSupport.Kernel.Values;
using Posted = OpsSupport.Kernel.Storage.A;

namespace OpsSupport.Features.Projects;

/// <summary>The six sections of a panorama, its package and child views, and the same numbers on every screen.</summary>
public sealed class PanoramaSectionsTests(RunningSystem system) : RunningPortalTests(system)
{
    private const int Projects = 200;
    private const string Phone = "Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36";

    private string Page => PanoramaAddress.Of(Company.Project);

    [Fact]
    [Trait("AT", "33.5")]
    public async Task Every_section_has_its_source_its_moment_and_its_file()
    {
        await System.PostAsync(Company, Company.Project, (FigureKind.OutputValue, 100m), (FigureKind.LabourCost, 40m), (FigureKind.SalesInvoice, 70m));
        var page = await ShowAsync(Company.Lead, Page, "¥70.00");
        using var lead = await SignInAsync(Company.Lead);

        var heads = page.Page.QuerySelectorAll(".section-head").ToList();

        Assert.Equal(
            ["基本信息", "经营情况", "产值", "成本构成", "合同、开票、回款", "人员投入", "计划执行情况"],
            heads.Select(head => head.QuerySelector(".section-head__title")!.TextContent));
        Assert.All(heads, head => Assert.Matches(@"\d{4}-\d{2}-\d{2}", head.TextContent));
        Assert.All(heads.Take(6), head => Assert.NotNull(head.QuerySelector("a.section-head__link:not([download])")));
        Assert.All(heads.Take(6), head => Assert.NotNull(head.QuerySelector("a.section-head__link[download]")));
        foreach (var link in heads.Take(6).SelectMany(head => head.QuerySelectorAll(".section-head__link")))
        {
            Assert.Equal(HttpStatusCode.OK, (await lead.GetAsync(link.GetAttribute("href")!)).Status);
        }
    }

    [Fact]
    [Trait("AT", "33.5")]
    public async Task The_file_of_a_section_has_that_section_alone()
    {
        await System.PostAsync(Company, Company.Project, (FigureKind.OutputValue, 100m), (FigureKind.SalesInvoice, 70m));
        await ShowAsync(Company.Lead, Page, "¥70.00");
        using var lead = await SignInAsync(Company.Lead);

        var rows = (await lead.GetAsync($"{Page}/export?format=Csv&section=Output")).Html.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).ToList();

        Assert.All(rows, row => Assert.StartsWith("产值,", row, StringComparison.Ordinal));
        Assert.Contains(rows, row => row.StartsWith("产值,产值,100", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.NotFound, (await lead.GetAsync($"{Page}/export?format=Csv&section=Everything")).Status);
    }

    [Fact]
    [Trait("AT", "33.6")]
    [Trait("AT", "05.5")]
    public async Task A_package_shows_its_members_and_a_member_its_part_marked_as_allocated()
    {
        ProjectNo[] members = [new($"A-{Company.Mark}"), new($"B-{Company.Mark}")];
        var package = await Company.PackageAsync(new($"M-{Company.Mark}"), members);
        await System.PostAsync(Company, members[0], (FigureKind.OutputValue, 300m));
        await System.PostAsync(Company, members[1], (FigureKind.OutputValue, 100m));
        await System.PostAsync(Company, package, (FigureKind.LabourCost, 200m));
        using var lead = await SignInAsync(Company.Lead);

        var whole = await lead.GetAsync($"{PanoramaAddress.Of(package)}/members");
        var part = await lead.GetAsync($"{PanoramaAddress.Of(members[0])}/members");

        Assert.Equal(["¥150.00", "¥50.00"], Allocated(whole.Page));
        Assert.Equal("¥200.00", whole.Page.QuerySelector("#children tfoot td[data-label=分摊的母项目成本]")!.TextContent.Trim());
        Assert.Equal(["¥150.00"], Allocated(part.Page));
        Assert.Contains("不入账", part.Text(".notice")!);
        Assert.Contains("hx-get", (await lead.GetAsync(PanoramaAddress.Of(package))).Page.QuerySelector("#members")!.OuterHtml);
    }

    [Fact]
    [Trait("AT", "05.5")]
    public async Task The_cost_of_the_package_falls_to_its_members_by_output_and_leaves_them_their_margins()
    {
        ProjectNo[] members = [new($"A-{Company.Mark}"), new($"B-{Company.Mark}"), new($"C-{Company.Mark}")];
        var package = await Company.PackageAsync(new($"M-{Company.Mark}"), members);
        foreach (var (member, output, external) in new[] { (members[0], 300_000m, 60_000m), (members[1], 120_000m, 30_000m), (members[2], 80_000m, 10_000m) })
        {
            await System.PostAsync(Company, member, (FigureKind.OutputValue, output), (FigureKind.ExternalCost, external));
        }

        await System.PostAsync(Company, package, (FigureKind.LabourCost, 150_000m), (FigureKind.ExpenseCost, 40_000m), (FigureKind.AllowanceCost, 10_000m));
        using var lead = await SignInAsync(Company.Lead);

        var page = await lead.GetAsync($"{PanoramaAddress.Of(package)}/members");

        // Own cost, its part of the package's, and the margin after both, in money and as a rate.
        Assert.Equal(
            [
                ["¥60,000.00", "¥120,000.00", "¥120,000.00", "40.00%"], ["¥30,000.00", "¥48,000.00", "¥42,000.00", "35.00%"],
                ["¥10,000.00", "¥32,000.00", "¥38,000.00", "47.50%"], ["¥100,000.00", "¥200,000.00", "¥200,000.00", "40.00%"],
            ],
            page.Page.QuerySelectorAll("#children tbody tr, #children tfoot tr")
                .Select(row => row.QuerySelectorAll("td").TakeLast(4).Select(cell => cell.TextContent.Trim()).ToArray()));
    }

    [Fact]
    [Trait("AT", "33.6")]
    public async Task An_estimated_contract_is_marked_and_worth_nothing_to_the_rates()
    {
        await Company.SignAsync(new($"SC-{Company.Mark}"), Company.Project, 1_060_000m);
        await Company.SaveAsync(ContractDocument.Kind, new ContractNo($"EC-{Company.Mark}"), new Contract
        {
            Name = "Not signed yet",
            Kind = ContractKind.Estimated,
            Customer = Company.Customer,
            SignedOn = RunningSystem.Today,
            Parts = [new(Company.Project, Money.Cny(500_000m))],
        });
        await System.PostAsync(Company, Company.Project, (FigureKind.RevenueConfirmed, 300_000m), (FigureKind.Collection, 530_000m));

        var page = await ShowAsync(Company.Lead, Page, "¥530,000.00");

        Assert.Equal(
            [$"/contracts/EC-{Company.Mark} 预估合同", $"/contracts/SC-{Company.Mark} 销售合同"],
            page.Page.QuerySelectorAll("#contracts tbody tr").Select(row => $"{row.QuerySelector("a")!.GetAttribute("href")} {row.QuerySelectorAll("td")[1].TextContent.Trim()}"));
        var rates = page.Page.QuerySelectorAll(".figures dd").Select(value => value.TextContent.Trim()).ToList();
        Assert.Contains("30.00%", rates);
        Assert.Contains("50.00%", rates);
    }

    [Fact]
    [Trait("AT", "33.8")]
    public async Task Budget_allocation_and_cost_are_hidden_in_every_section_and_file()
    {
        await Company.HireAsync(Company.No("listing"), Role.ListingOffice);
        var member = new ProjectNo($"A-{Company.Mark}");
        var package = await Company.PackageAsync(new($"M-{Company.Mark}"), member);
        await Company.ChangeAsync<Project, ProjectNo>(ProjectDocument.Kind, member, project => project with { Budget = [new(FigureKind.ExternalCost, Money.Cny(7654m), new(2026, 1, 1))] });
        await System.PostAsync(Company, package, (FigureKind.LabourCost, 4321m));
        await System.PostAsync(Company, member, (FigureKind.OutputValue, 1000m));
        await ShowAsync(Company.Office, PanoramaAddress.Of(package), "¥4,321.00");
        using var listing = await SignInAsync(Company.No("listing"));

        foreach (var url in new[] { "", "/members", "/people", "/export?format=Csv", "/export?format=Csv&section=Composition", "?asOf=2026-03-30", "/members?asOf=2026-03-30" })
        {
            var answer = await listing.GetAsync(PanoramaAddress.Of(package) + url);
            Assert.Equal(HttpStatusCode.OK, answer.Status);
            Assert.DoesNotMatch("4,?321|7,?654", answer.Html.Replace(Company.Mark, "", StringComparison.Ordinal));
        }
    }

    [Fact]
    [Trait("AT", "33.6")]
    public async Task Budgets_are_compared_kind_by_kind()
    {
        await Company.ChangeAsync<Project, ProjectNo>(ProjectDocument.Kind, Company.Project, project => project with
        {
            Budget = [new(FigureKind.ExternalCost, Money.Cny(200m), new(2026, 1, 1)), new(null, Money.Cny(100m), new(2026, 1, 1))],
        });
        await System.PostAsync(Company, Company.Project, (FigureKind.ExternalCost, 50m), (FigureKind.LabourCost, 80m));

        var page = await ShowAsync(Company.Lead, Page, "¥130.00");

        Assert.Equal(
            ["¥200.00", "¥50.00", "¥150.00", "25.00%", "¥100.00", "¥80.00", "¥20.00", "80.00%"],
            page.Page.QuerySelectorAll("#budget-CNY tbody .grid__number").Select(cell => cell.TextContent.Trim()));
    }

    [Fact]
    [Trait("AT", "33.5")]
    public async Task The_lead_says_on_the_page_that_a_milestone_is_reached()
    {
        await Company.ChangeAsync<Project, ProjectNo>(ProjectDocument.Kind, Company.Project, project => project with { Milestones = [new("Review", new(2026, 3, 1)), new("Launch", new(2026, 5, 1))] });
        using var lead = await SignInAsync(Company.Lead);
        using var head = await SignInAsync(Company.Head);
        var before = await lead.GetAsync(Page);

        var done = await lead.SendAsync(before, ".plan form");
        var stale = await lead.SendAsync(before, ".plan form", ("operation", Guid.CreateVersion7().ToString()));
        var after = await lead.GetAsync(Page);

        Assert.Equal("0.00%", before.Page.QuerySelector("#plan .figures dd")!.TextContent.Trim());
        Assert.Equal((Page, Page), (done.Onward, stale.Onward));
        Assert.Equal("100.00%", after.Page.QuerySelector("#plan .figures dd")!.TextContent.Trim());
        Assert.Empty((await head.GetAsync(Page)).Page.QuerySelectorAll(".plan form"));
    }

    [Fact]
    [Trait("AT", "21.5")]
    public async Task The_lead_goes_from_the_panorama_to_the_lines_that_wait_for_him_there()
    {
        var other = new ProjectNo($"X-{Company.Mark}");
        await Company.StartAsync(other);
        var report = System.Grains.GetGrain<ITimeReportGrain>(TimeReportKind.KeyOf(Company.Ann, Period.Of(RunningSystem.Today)));
        await report.SubmitDayAsync(Intent.New(Company.Ann, 0), RunningSystem.Today, [new(Company.Project, Hours.Of(6)), new(other, Hours.Of(2))]);
        using var lead = await SignInAsync(Company.Lead);
        using var office = await SignInAsync(Company.Office);

        var link = (await lead.GetAsync(Page)).Page.QuerySelector(".waiting-lines")!.GetAttribute("href")!;
        var approvals = await lead.GetAsync(link);
        var box = approvals.Page.QuerySelector("#approvals input[type=checkbox][name='Form.Lines']")!;
        var done = await lead.SendAsync(approvals, "#approvals", ("Form.Lines", box.GetAttribute("value")!), ("Form.Decision", "Approve"));

        Assert.Single(approvals.Page.QuerySelectorAll("#approvals input[name='Form.Lines']"));
        Assert.Equal(link, done.Onward);
        Assert.Null((await lead.GetAsync(Page)).Page.QuerySelector(".waiting-lines"));
        Assert.Null((await office.GetAsync(Page)).Page.QuerySelector(".waiting-lines"));
    }

    [Fact]
    [Trait("AT", "21.1")]
    public async Task A_phone_is_sent_the_numbers_that_a_desktop_is_sent()
    {
        ProjectNo[] projects = [.. Enumerable.Range(1, Projects).Select(no => new ProjectNo($"{no}-{Company.Mark}"))];
        foreach (var project in projects)
        {
            await Company.StartAsync(project);
        }

        await (await System.ServiceAsync<Committer>()).CommitAsync(Posted.Posting(Company.Mark,
            [.. projects.Select((project, index) => Posted.Entry($"{project}/1", 100 + index) with { Project = project, Kind = index % 2 == 0 ? FigureKind.LabourCost : FigureKind.OutputValue })]));
        using var lead = await SignInAsync(Company.Lead);

        foreach (var project in projects)
        {
            var (desktop, phone) = (await lead.GetAsync(PanoramaAddress.Of(project)), await lead.GetAsync(PanoramaAddress.Of(project), ("User-Agent", Phone)));
            Assert.Equal(Numbers(desktop.Page), Numbers(phone.Page));
            Assert.Contains(Numbers(desktop.Page), number => number.StartsWith("¥1.", StringComparison.Ordinal) || number.StartsWith("¥2.", StringComparison.Ordinal));
        }
    }

    private static IEnumerable<string> Allocated(AngleSharp.Dom.IDocument page) =>
        page.QuerySelectorAll("#children tbody td[data-label=分摊的母项目成本]").Select(cell => cell.TextContent.Trim());

    private static List<string> Numbers(AngleSharp.Dom.IDocument page) =>
        [.. page.QuerySelectorAll("main .figure, main data").Select(number => number.TextContent.Trim())];
}
