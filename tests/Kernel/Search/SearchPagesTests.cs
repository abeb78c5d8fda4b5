using System.Net;
using OpsSupport.Features.Projects;
using OpsSupport.Kernel.Portal;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Search;

/// <summary>Looking for something from the header of any page.</summary>
public sealed class SearchPagesTests(RunningSystem system) : RunningPortalTests(system)
{
    [Fact]
    public async Task The_header_finds_documents_of_every_kind_with_what_was_looked_for_marked()
    {
        await Company.ChangeAsync<Project, ProjectNo>(ProjectDocument.Kind, Company.Project, project => project with { Description = $"含<b>隧道</b>监测系统{Company.Mark}" });
        using var office = await SignInAsync(Company.Office);
        var home = await office.GetAsync("/adjustments");
        var header = home.Page.QuerySelector(".topbar__search")!;

        var found = await office.GetAsync($"{header.GetAttribute("action")}?{header.QuerySelector("input")!.GetAttribute("name")}={WebUtility.UrlEncode($"隧道</b>监测系统{Company.Mark.ToUpperInvariant()}")}");

        Assert.Equal(HttpStatusCode.OK, found.Status);
        Assert.Equal($"/projects/{Company.Project}", found.Page.QuerySelector(".results__one")!.GetAttribute("href"));
        Assert.Equal($"隧道</b>监测系统{Company.Mark}", found.Text(".results__where mark"));
        Assert.Equal($"含<b>隧道</b>监测系统{Company.Mark}", found.Text(".results__where"));
        Assert.Contains("含&lt;b&gt;", found.Html, StringComparison.Ordinal);
        Assert.Single((await office.GetAsync(found.Page.QuerySelector(".results__all")!.GetAttribute("href")!)).Page.QuerySelectorAll("#list-table tbody tr"));
    }

    [Fact]
    public async Task Nothing_looked_for_and_nothing_found_say_so()
    {
        using var ann = await SignInAsync(Company.Ann);

        Assert.Contains("想找什么", (await ann.GetAsync("/search")).Text(".empty-state"), StringComparison.Ordinal);
        Assert.Contains("没有找到", (await ann.GetAsync($"/search?q=nowhere-{Company.Mark}")).Text(".empty-state"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await ann.GetAsync($"/search?q={new string('x', 5000)}%25_%27%22%5C")).Status);
    }

    [Fact]
    public async Task A_script_gets_the_results_alone_and_the_address_to_show()
    {
        using var ann = await SignInAsync(Company.Ann);

        var results = await ann.GetAsync("/search?q=%20x7%20", ("HX-Request", "true"));

        Assert.StartsWith("<div id=\"results\"", results.Html.TrimStart(), StringComparison.Ordinal);
        Assert.Equal("/search?q=x7", results.Header("HX-Push-Url"));
    }
}
