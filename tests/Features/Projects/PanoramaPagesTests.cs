using System.Net;
using OpsSupport.Features.Adjustments;
using OpsSupport.Features.TimeReports;
using OpsSupport.Kernel;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Memos;
using OpsSupport.Kernel.Portal;
using OpsSupport.Kernel.Storage;
using OpsSupport.Kernel.Values;
using A = OpsSupport.Kernel.Storage.A;

namespace OpsSupport.Features.Projects;

/// <summary>The panorama as people see it, in front of a running silo.</summary>
public sealed class PanoramaPagesTests(RunningSystem system) : RunningPortalTests(system)
{
    private string Page => PanoramaModel.AddressOf(Company.Project);

    [Fact]
    [Trait("AT", "33.1")]
    public async Task Cost_is_shown_with_its_composition()
    {
        await PostAsync((FigureKind.LabourCost, 200_000m), (FigureKind.ExpenseCost, 60_000m), (FigureKind.AllowanceCost, 10_000m), (FigureKind.ExternalCost, 150_000m));

        var page = await ShowAsync("¥420,000.00");

        Assert.Equal(
            ["¥200,000.00", "47.62%", "¥60,000.00", "14.29%", "¥10,000.00", "2.38%", "¥150,000.00", "35.71%"],
            page.Page.QuerySelectorAll(".chart__table tbody td").Take(8).Select(cell => cell.TextContent.Trim()));
    }

    [Fact]
    [Trait("AT", "33.3")]
    public async Task The_contract_chain_is_shown_to_its_end()
    {
        await Company.SignAsync(new($"SC-{Company.Mark}"), Company.Project, 1_060_000m);
        await PostAsync((FigureKind.SalesInvoice, 800_000m), (FigureKind.Collection, 530_000m));

        var page = await ShowAsync("¥270,000.00");

        Assert.Superset(
            new HashSet<string> { "¥1,060,000.00", "¥800,000.00", "¥530,000.00", "¥260,000.00", "¥270,000.00", "50.00%" },
            page.Page.QuerySelectorAll(".figures dd > *").Select(value => value.TextContent.Trim()).ToHashSet());
    }

    [Fact]
    [Trait("AT", "33.4")]
    public async Task Opening_a_project_with_fifty_thousand_postings_reads_none_of_them()
    {
        const int Postings = 50_000;
        var committer = await System.ServiceAsync<Committer>();
        await committer.CommitAsync(A.Posting(
            Company.Mark, [.. Enumerable.Range(1, Postings).Select(no => A.Entry($"{Company.Mark}/{no}", fen: 100) with { Project = Company.Project })]));
        await ShowAsync("¥50,000.00");
        var database = (SpyingDatabase)await System.ServiceAsync<IDatabase>();
        using var lead = await SignInAsync(Company.Lead);

        database.Listen();
        var page = await lead.GetAsync(Page);

        Assert.Contains("¥50,000.00", page.Html);
        Assert.DoesNotContain(database.QueriesFor(Company.Project.Value), query => query.Contains("figure_", StringComparison.Ordinal));
        var entries = await lead.GetAsync(LedgerQuery.UrlOf(FigureScope.Of(Company.Project)));
        Assert.InRange(entries.Page.QuerySelectorAll("#ledger tbody tr").Length, 10, 100);
        Assert.Equal("¥50,000.00", entries.Page.QuerySelector("#ledger tfoot td:last-child")!.TextContent.Trim());
    }

    [Fact]
    [Trait("AT", "33.2")]
    public async Task Five_people_who_worked_two_hundred_days_are_two_hundred_days_whatever_waits_for_approval()
    {
        EmployeeNo[] people = [Company.Ann, Company.Lead, Company.Head, Company.Office, Company.No("fifth")];
        await (await System.ServiceAsync<Committer>()).CommitAsync(A.Posting(Company.Mark,
        [
            .. from person in people
               from day in Enumerable.Range(0, 40)
               select Worked($"{person}/{day}", person, new DateOnly(2026, 1 + (day / 15), 1 + (day % 15)), hours: 8),
        ]));
        var waiting = await System.Grains.GetGrain<ITimeReportGrain>(TimeReportKind.KeyOf(Company.Ann, Period.Of(RunningSystem.Today)))
            .SubmitDayAsync(Intent.New(Company.Ann, 0), RunningSystem.Today, [new(Company.Project, Hours.Of(8))]);
        using var lead = await SignInAsync(Company.Lead);

        var page = await lead.GetAsync(Page);
        var led = await lead.GetAsync($"{Page}/people");

        Assert.True(waiting.Succeeded);
        Assert.Equal("200", page.Page.QuerySelectorAll(".figures__one").Single(one => one.QuerySelector("dt")!.TextContent == "人天").QuerySelector("dd")!.TextContent.Trim());
        Assert.Equal(
            ["2026-01", "75", "2026-02", "75", "2026-03", "50"],
            page.Page.QuerySelectorAll(".chart__twin tbody th, .chart__twin tbody td").Select(cell => cell.TextContent.Trim()));
        Assert.Equal(
            Enumerable.Repeat(("320.00", "40"), people.Length),
            led.Page.QuerySelectorAll("#people-table tbody tr").Select(row => row.QuerySelectorAll(".grid__number") is [var hours, var days] ? (hours.TextContent.Trim(), days.TextContent.Trim()) : default));
    }

    [Fact]
    [Trait("AT", "33.2")]
    public async Task Staff_input_is_the_hours_by_month_for_everyone_and_by_person_for_leaders_only()
    {
        await Company.HireAsync(Company.No("listing"), Role.ListingOffice);
        var committer = await System.ServiceAsync<Committer>();
        await committer.CommitAsync(A.Posting(Company.Mark,
        [
            Worked("1", Company.Ann, new(2026, 2, 27), 12), Worked("2", Company.Ann, new(2026, 3, 2), 8), Worked("3", Company.Lead, new(2026, 3, 3), 20),
        ]));
        using var lead = await SignInAsync(Company.Lead);
        using var listing = await SignInAsync(Company.No("listing"));

        var page = await lead.GetAsync(Page);
        var led = await lead.GetAsync($"{Page}/people");
        var listed = await listing.GetAsync($"{Page}/people");

        Assert.Equal(["2026-02", "1.5", "2026-03", "3.5"], page.Page.QuerySelectorAll(".chart__twin tbody th, .chart__twin tbody td").Select(cell => cell.TextContent.Trim()));
        Assert.Equal(["20.00", "2.5", "20.00", "2.5"], led.Page.QuerySelectorAll("#people-table tbody .grid__number").Select(cell => cell.TextContent.Trim()));
        Assert.Null(listed.Page.QuerySelector("#people-table"));
        Assert.Contains("2", listed.Text("#people p"));
    }

    [Fact]
    [Trait("AT", "33.9")]
    public async Task A_figure_leads_to_entries_that_sum_to_it_and_an_entry_to_its_document()
    {
        await PostAsync((FigureKind.ExternalCost, 123_456.78m), (FigureKind.ExternalCost, 0.22m));
        var page = await ShowAsync("¥123,457.00");
        using var lead = await SignInAsync(Company.Lead);

        var entries = await lead.GetAsync(page.Page.QuerySelector("a[href*='kind=ExternalCost']")!.GetAttribute("href")!);

        Assert.Equal("¥123,457.00", entries.Page.QuerySelector("tfoot td:last-child")!.TextContent.Trim());
        Assert.Equal(2, entries.Page.QuerySelectorAll("tbody tr").Length);
        Assert.Equal(HttpStatusCode.OK, (await lead.GetAsync(entries.Page.QuerySelector("tbody a")!.GetAttribute("href")!)).Status);
    }

    [Fact]
    [Trait("AT", "X-13")]
    public async Task The_export_of_entries_has_the_rows_and_the_sum_of_the_page()
    {
        await PostAsync((FigureKind.ExternalCost, 100m), (FigureKind.ExternalCost, 23m), (FigureKind.LabourCost, 7m));
        await ShowAsync("¥130.00");
        using var lead = await SignInAsync(Company.Lead);

        var file = await lead.GetAsync(new LedgerQuery { Scope = FigureScope.Of(Company.Project).Key, Kind = FigureKind.ExternalCost }.ExportUrl(ExportFormat.Csv));

        var rows = file.Html.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(row => row.Split(',')).ToList();
        Assert.Equal(123m, rows.Sum(row => decimal.Parse(row[^2], global::System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    [Trait("AT", "33.8")]
    public async Task Without_the_right_to_cost_it_is_absent_from_page_entries_and_export()
    {
        await Company.HireAsync(Company.No("listing"), Role.ListingOffice);
        await PostAsync((FigureKind.OutputValue, 500m), (FigureKind.ExternalCost, 333m));
        await ShowAsync("¥333.00");
        using var listing = await SignInAsync(Company.No("listing"));

        var page = await listing.GetAsync(Page);
        var export = await listing.GetAsync($"{Page}/export?format=Csv");
        var entries = await listing.GetAsync(LedgerQuery.UrlOf(FigureScope.Of(Company.Project)));
        var cost = await listing.GetAsync(LedgerQuery.UrlOf(FigureScope.Of(Company.Project), FigureKind.ExternalCost));

        Assert.All([page, export, entries], answer => Assert.DoesNotContain("333", answer.Html.Replace(Company.Mark, "", StringComparison.Ordinal)));
        Assert.All([page, export, entries], answer => Assert.Contains("500", answer.Html));
        Assert.NotNull(page.Page.QuerySelector(".notice"));
        Assert.Equal(HttpStatusCode.Forbidden, cost.Status);
    }

    [Fact]
    [Trait("AT", "X-03")]
    public async Task A_rate_without_a_denominator_is_a_dash()
    {
        await PostAsync((FigureKind.Collection, 100m));

        var page = await ShowAsync("¥100.00");

        Assert.Contains("—", page.Page.QuerySelectorAll(".figures dd").Select(value => value.TextContent.Trim()));
        Assert.DoesNotContain("0.00%", page.Html);
    }

    [Fact]
    [Trait("AT", "33.8")]
    public async Task A_stranger_learns_nothing_of_a_project_and_of_its_stream()
    {
        var stranger = await TestCompany.FoundAsync(System.Grains);
        using var visitor = await SignInAsync(stranger.Ann);

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(Page)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.GetAsync($"/live/figures/{FigureScope.Of(Company.Project).Key}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/live/figures/rubbish")).Status);
    }

    [Fact]
    [Trait("AT", "X-09")]
    public async Task A_member_who_may_not_see_figures_sees_no_contract_either()
    {
        await Company.SignAsync(new($"SC-{Company.Mark}"), Company.Project, 1_060_000m);
        await Company.ChangeAsync<Project, ProjectNo>(ProjectDocument.Kind, Company.Project, project => project with { Members = [new(Company.Ann)] });
        await ShowAsync(Company.Lead, Page, $"SC-{Company.Mark}");
        using var ann = await SignInAsync(Company.Ann);

        var page = await ann.GetAsync(Page);
        var panorama = await System.Grains.GetGrain<IProjectGrain>(ProjectDocument.Kind.KeyOf(Company.Project)).PanoramaAsync(Company.Ann, asOf: null);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.DoesNotContain("1,060,000", page.Html, StringComparison.Ordinal);
        Assert.Empty(panorama.Value!.Contracts);
    }

    [Fact]
    [Trait("AT", "33.8")]
    public async Task Whoever_sees_no_cost_is_shown_no_way_to_its_entries()
    {
        await Company.HireAsync(Company.No("commerce"), Role.Commerce);
        await PostAsync((FigureKind.LabourCost, 1000m));
        await ShowAsync("¥1,000.00");
        using var commerce = await SignInAsync(Company.No("commerce"));

        var page = await commerce.GetAsync(Page);

        Assert.NotNull(page.Page.QuerySelector("#figures"));
        Assert.DoesNotContain("kind=LabourCost", page.Html, StringComparison.Ordinal);
    }

    private Task<PaperAnswer> ShowAsync(string expected) => ShowAsync(Company.Lead, Page, expected);

    private Task<DocumentHeader> PostAsync(params (FigureKind Kind, decimal Amount)[] figures) => System.PostAsync(Company, Company.Project, figures);

    private FigureEntry Worked(string id, EmployeeNo employee, DateOnly day, decimal hours) => A.Entry($"{Company.Mark}/{id}") with
    {
        Project = Company.Project,
        Employee = employee,
        BusinessDate = day,
        Period = Period.Of(day),
        Quantity = Hours.Of(hours),
    };
}
