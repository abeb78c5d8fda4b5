using System.Net;
using OpsSupport.Features.Adjustments;
using OpsSupport.Kernel;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Memos;
using OpsSupport.Kernel.Portal;

namespace OpsSupport.Features.Projects;

/// <summary>The list of projects on the screen and as a file.</summary>
public sealed class ProjectListPagesTests(RunningSystem system) : RunningPortalTests(system)
{
    [Fact]
    [Trait("AT", "X-13")]
    public async Task The_file_has_exactly_the_rows_of_the_filter()
    {
        foreach (var number in Enumerable.Range(1, 27))
        {
            await Company.StartAsync(new($"{number}-{Company.Mark}"));
        }

        await System.PostAsync(Company, Company.Project, (FigureKind.OutputValue, 100m), (FigureKind.ExternalCost, 95m));
        using var office = await SignInAsync(Company.Office);

        var page = await office.GetAsync($"/projects?text={Company.Mark}");
        var all = await RowsAsync(office, $"/projects/export?text={Company.Mark}&format=Csv");
        var filtered = await office.GetAsync($"/projects?text={Company.Mark}&marginBelow=10");
        var problems = await RowsAsync(office, $"/projects/export?text={Company.Mark}&marginBelow=10&format=Csv");

        Assert.Equal(25, page.Page.QuerySelectorAll("#list-table tbody tr").Length);
        Assert.Equal(28, all.Count);
        Assert.Equal([Company.Project.Value], problems.Select(row => row[0]));
        Assert.Equal(["5.00%"], filtered.Page.QuerySelectorAll("#list-table tbody td[data-label=毛利率]").Select(cell => cell.TextContent.Trim()));
        Assert.Equal(PanoramaModel.AddressOf(Company.Project), filtered.Page.QuerySelector("#list-table tbody a")!.GetAttribute("href"));
    }

    [Fact]
    [Trait("AT", "33.8")]
    public async Task Without_the_right_to_cost_there_is_no_column_of_it()
    {
        await Company.HireAsync(Company.No("listing"), Kernel.Directory.Role.ListingOffice);
        await System.PostAsync(Company, Company.Project, (FigureKind.OutputValue, 500m), (FigureKind.ExternalCost, 333m));
        using var listing = await SignInAsync(Company.No("listing"));

        var page = await listing.GetAsync($"/projects?text={Company.Mark}&sort=Cost");
        var file = await listing.GetAsync($"/projects/export?text={Company.Mark}&format=Csv");

        Assert.All([page, file], answer => Assert.DoesNotContain("333", answer.Html.Replace(Company.Mark, "", StringComparison.Ordinal)));
        Assert.All([page, file], answer => Assert.Contains("500", answer.Html));
        Assert.Empty(page.Page.QuerySelectorAll("td[data-label=毛利率]"));
    }

    [Fact]
    public async Task A_rate_that_is_no_number_is_said_and_finds_nothing()
    {
        using var office = await SignInAsync(Company.Office);

        var refused = await office.GetAsync($"/projects?text={Company.Mark}&marginBelow=much");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.NotNull(refused.Page.QuerySelector(".refusals"));
        Assert.Empty(refused.Page.QuerySelectorAll("tbody tr"));
        Assert.Equal(HttpStatusCode.BadRequest, (await office.GetAsync("/projects/export?marginBelow=much&format=Csv")).Status);
    }

    [Fact]
    public async Task A_script_gets_the_list_alone_and_the_address_to_show()
    {
        using var office = await SignInAsync(Company.Office);

        var list = await office.GetAsync($"/projects?text={Company.Mark}&state=&sort=Number&desc=false&withoutContract=true", ("HX-Request", "true"));

        Assert.StartsWith("<section id=\"list\"", list.Html.TrimStart(), StringComparison.Ordinal);
        Assert.Equal($"/projects?text={Company.Mark}&withoutContract=true", list.Header("HX-Push-Url"));
        Assert.Single(list.Page.QuerySelectorAll("tbody tr"));
    }

    private static async Task<List<string[]>> RowsAsync(PaperVisitor visitor, string url) =>
        [.. (await visitor.GetAsync(url)).Html.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(row => row.Split(','))];
}
