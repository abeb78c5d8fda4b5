using OpsSupport.Kernel;
using OpsSupport.Kernel.Databases;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Portal;
using OpsSupport.Kernel.Storage;
using OpsSupport.Kernel.Values;
using Posted = OpsSupport.Kernel.Storage.A;

namespace OpsSupport.Features.Projects;

/// <summary>A panorama as of a day gone by says what the report of that day said, whatever was corrected since (AT-33.7).</summary>
public sealed class PanoramaAsOfTests(RunningSystem system) : RunningPortalTests(system)
{
    private static readonly DateOnly January = new(2026, 1, 31);

    [Theory, OnBothDatabases]
    [Trait("AT", "33.7")]
    public async Task A_month_says_what_was_booked_in_it_and_before(DatabaseKind kind)
    {
        var grains = await System.GrainsOnAsync(kind);
        var company = await TestCompany.FoundAsync(grains);
        await PostAsync(kind, company);

        Assert.Equal(
            [(new DateOnly(2026, 1, 14), 0m), (new(2026, 1, 15), 100m), (January, 100m), (new(2026, 2, 10), 130m), (new(2026, 2, 28), 125m), (RunningSystem.Today, 125m)],
            await SumsAsync(grains, company, new(2026, 1, 14), new(2026, 1, 15), January, new(2026, 2, 10), new(2026, 2, 28), RunningSystem.Today));
    }

    [Fact]
    [Trait("AT", "33.7")]
    public async Task The_page_of_a_past_day_says_so_and_does_not_follow_what_happens()
    {
        await PostAsync(DatabaseKind.Sqlite, Company);
        var now = await ShowAsync(Company.Lead, PanoramaAddress.Of(Company.Project), "¥125.00");
        using var lead = await SignInAsync(Company.Lead);

        var past = await lead.GetAsync(PanoramaAddress.Of(Company.Project, January));
        var people = await lead.GetAsync(past.Page.QuerySelector("#people")!.GetAttribute("hx-get")!);
        var entries = await lead.GetAsync(past.Page.QuerySelector("#figures .section-head__link")!.GetAttribute("href")!);
        var file = await lead.GetAsync($"{PanoramaAddress.Of(Company.Project)}/export?format=Csv&asOf=2026-01-31");

        Assert.Contains("¥100.00", past.Html);
        Assert.DoesNotContain("¥125.00", past.Html);
        Assert.Null(past.Page.QuerySelector(".watch"));
        Assert.NotNull(now.Page.QuerySelector(".watch"));
        Assert.Contains("2026-01-31", past.Text(".notice")!);
        Assert.Equal("8.00", people.Page.QuerySelector("#people-table tbody .grid__number")!.TextContent.Trim());
        Assert.Single(entries.Page.QuerySelectorAll("#entries tbody tr"));
        Assert.Contains("100", file.Html);
        Assert.DoesNotContain("125", file.Html.Replace(Company.Mark, "", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("rubbish")]
    [InlineData("2026-13-45")]
    public async Task A_day_that_is_none_leads_back_to_now(string day)
    {
        using var lead = await SignInAsync(Company.Lead);

        Assert.Equal(PanoramaAddress.Of(Company.Project), (await lead.GetAsync($"{PanoramaAddress.Of(Company.Project)}?asOf={day}")).Onward);
    }

    [Fact]
    public async Task A_day_to_come_is_now()
    {
        using var lead = await SignInAsync(Company.Lead);

        Assert.NotNull((await lead.GetAsync($"{PanoramaAddress.Of(Company.Project)}?asOf=2099-01-01")).Page.QuerySelector(".watch"));
    }

    private static async Task<(DateOnly, decimal)[]> SumsAsync(IGrainFactory grains, TestCompany company, params DateOnly[] days)
    {
        var sums = new List<(DateOnly, decimal)>();
        foreach (var day in days)
        {
            var figures = await grains.GetGrain<ILedgerGrain>(0).AsOfAsync(company.Lead, FigureScope.Of(company.Project), day);
            sums.Add((day, figures.Value!.Total(FigureKind.LabourCost).Amount));
        }

        return [.. sums];
    }

    /// <summary>January's hundred; thirty of February; and five taken back from January after it was closed, booked in February.</summary>
    private async Task PostAsync(DatabaseKind kind, TestCompany company) => await (await System.ServiceAsync<Committer>(kind)).CommitAsync(Posted.Posting(company.Mark,
    [
        Entry(company, "1", 100_00, new(2026, 1, 15), new(2026, 1)),
        Entry(company, "2", 30_00, new(2026, 2, 10), new(2026, 2)),
        Entry(company, "3", -5_00, new(2026, 2, 20), new(2026, 2)) with { Adjusts = new(2026, 1), Quantity = null },
    ]));

    private static FigureEntry Entry(TestCompany company, string id, long fen, DateOnly on, Period period) => Posted.Entry($"{company.Mark}/{id}", fen) with
    {
        Project = company.Project,
        Employee = company.Ann,
        BusinessDate = on,
        Period = period,
        Quantity = Hours.Of(8),
    };
}
