using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Portal;

namespace OpsSupport.Kernel.Functions;

/// <summary>Nobody has to know an address: whatever page somebody can begin at is in the catalogue, once, read from the routes.</summary>
public sealed class FunctionCatalogueTests(RunningSystem system) : RunningPortalTests(system)
{
    /// <summary>Pages without a parameter that are no functions, and why.</summary>
    private static readonly Dictionary<string, string> Others = new()
    {
        ["/sign-in"] = "before there is a person",
        ["/sign-in/code"] = "a step of signing in",
        ["/sign-in/demo"] = "a command",
        ["/sign-on/consent"] = "a step of signing in to another system",
        ["/sign-on/leave"] = "a step of signing out",
        ["/sign-on/refused"] = "an answer",
        ["/sign-out"] = "a command",
        ["/setup"] = "before there is a company",
        ["/starting"] = "an answer",
        ["/welcome"] = "where a link leads",
        ["/preferences"] = "a command",
        ["/account/second-factor"] = "a part of /account/security",
        ["/approval-definitions/new"] = "there is one for every kind already",
        ["/news/write"] = "begun at /news by the editors of a channel",
        ["/delegations/mine"] = "leads on to one's own delegation",
        ["/ledger"] = "the lines behind a figure, whose address says which",
        ["/claims/new"] = "after /claims/new/invoices, which is a function",
    };

    [Fact]
    [Trait("AT", "34.1")]
    public async Task Every_page_that_somebody_can_begin_at_is_there_once()
    {
        var portal = await System.PortalAsync();
        var catalogue = portal.Service<FunctionCatalogue>();
        var pages = portal.PageRoutes.Where(route => !route.Contains('{', StringComparison.Ordinal) && !IsPartOfAList(route)).ToList();

        Assert.Equal(catalogue.All.Length, catalogue.All.Select(function => function.Url).Distinct().Count());
        Assert.Equal([], pages.Where(page => catalogue.Find(page) is null && !Others.ContainsKey(page)));
        Assert.Equal([], catalogue.All.Select(function => function.Url).Where(url => !IsRoute(portal, url)));
    }

    [Fact]
    [Trait("AT", "34.1")]
    public async Task The_navigation_is_short_enough_to_be_read()
    {
        var (portal, company) = (await System.PortalAsync(), await RightsCompany.FoundAsync(System));
        var (catalogue, people) = (portal.Service<FunctionCatalogue>(), System.Grains.GetGrain<IDirectoryGrain>(0));

        Assert.InRange(catalogue.Menu.Length, 20, 120);
        foreach (var role in RightsCompany.Roles.Where(role => company.PersonOf(role) is not null))
        {
            var person = (await people.FindAsync(company.PersonOf(role)!)).Value!;
            var shown = catalogue.Menu.Count(entry => entry.IsFor(person));
            Assert.True(shown is > 3 and <= 40, $"{role} has {shown} lines");
        }
    }

    [Fact]
    public async Task Everything_in_it_opens_for_those_who_see_it()
    {
        var (portal, company) = (await System.PortalAsync(), await RightsCompany.FoundAsync(System));
        foreach (var role in new[] { "employee", "finance", "administrator" })
        {
            using var visitor = portal.SignIn(company.PersonOf(role)!);
            var person = (await System.Grains.GetGrain<IDirectoryGrain>(0).FindAsync(company.PersonOf(role)!)).Value!;
            foreach (var function in portal.Service<FunctionCatalogue>().For(person))
            {
                var page = await visitor.GetAsync(function.Url);
                Assert.True((int)page.Status is 200, $"{role}: {function.Url} answers {page.Status}");
            }
        }
    }

    private static bool IsPartOfAList(string route) =>
        route.EndsWith("/export", StringComparison.Ordinal) || route.EndsWith("/views", StringComparison.Ordinal) || route.EndsWith("/new/line", StringComparison.Ordinal);

    private static bool IsRoute(RunningPortal portal, string url) => portal.PageRoutes.Any(route =>
        route.Split('/') is var parts && url.Split('/') is var asked && parts.Length == asked.Length && parts.Zip(asked).All(pair => pair.First.StartsWith('{') || pair.First == pair.Second));
}
