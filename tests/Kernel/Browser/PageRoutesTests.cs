using System.Text.RegularExpressions;

namespace OpsSupport.Kernel.Browser;

/// <summary>No page is forgotten: what is looked at is held against the routes of the portal itself.</summary>
public sealed partial class PageRoutesTests(RunningSystem system)
{
    [Fact]
    public async Task Every_page_is_looked_at()
    {
        var routes = (await system.PortalAsync()).PageRoutes;
        var seen = PortalPages.All.Where(page => page.Status != 404).Select(page => Nearest(routes, page.Path)).Concat(PortalPages.Others.Keys);

        Assert.Equal([], routes.Where(route => !seen.Contains(route) && !PortalPages.Others.ContainsKey(Unwritten(route))));
    }

    [Fact]
    public async Task What_is_not_looked_at_is_still_there()
    {
        var routes = (await system.PortalAsync()).PageRoutes;

        Assert.Equal([], PortalPages.Others.Keys.Except(routes.Concat(routes.Select(Unwritten))));
    }

    [Fact]
    public void A_path_belongs_to_the_route_that_says_most_of_it()
    {
        Assert.Equal("/memos/new", Nearest(["/memos/{key}", "/memos/new", "/memos"], "/memos/new?about=x"));
        Assert.Equal("/memos/{key}", Nearest(["/memos/{key}", "/memos/new", "/memos"], "/memos/7"));
        Assert.Null(Nearest(["/memos/{key}"], "/nowhere"));
    }

    private static string? Nearest(IEnumerable<string> routes, string path) => routes
        .Where(route => Regex.IsMatch(path.Split('?')[0], $"^{Parameter().Replace(route, "[^/]+")}$"))
        .MaxBy(route => Parameter().Replace(route, "").Length);

    /// <summary>The route of a kind of documents as the kernel wrote it, for every kind.</summary>
    private static string Unwritten(string route) => FirstPart().Replace(route, "/{slug:slug}");

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Parameter();

    [GeneratedRegex("^/[^/{]+")]
    private static partial Regex FirstPart();
}
