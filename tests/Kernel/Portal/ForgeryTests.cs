using System.Net;

namespace OpsSupport.Kernel.Portal;

/// <summary>
/// A foreign page cannot act for whoever is signed in: every form of the portal that is sent without its token is refused before
/// anybody looks at it, whoever sends it. Read from the routes, so that a new one is tried without being named.
/// </summary>
public sealed class ForgeryTests(RunningSystem system)
{
    // Whoever speaks there proves himself by more than a cookie; the library holds them to that. The page of a fault does nothing.
    private static readonly string[] Others = ["/api/", "/connect/", "/error/"];

    [Fact]
    [Trait("AT", "30.4")]
    public async Task A_form_without_its_token_is_refused_on_every_route()
    {
        var (portal, company) = (await system.PortalAsync(), await RightsCompany.FoundAsync(system));
        var cookies = new CookieContainer();
        cookies.Add(portal.Address, new Cookie(CookieSignIn.Cookie, company.Office.Value));
        using var forger = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = cookies }) { BaseAddress = portal.Address };
        var routes = (await PortalRoute.OfAsync(portal)).Where(route => route.Method is not ("GET" or "HEAD") && !Others.Any(path => route.Pattern.StartsWith(path, StringComparison.Ordinal))).ToList();

        var taken = new List<string>();
        foreach (var route in routes)
        {
            var url = route.UrlWith(parameter => company.ValueOf(route, parameter));
            using var content = new FormUrlEncodedContent([KeyValuePair.Create("comment", "forged")]);
            using var answer = await forger.PostAsync(route.Handler is null ? url : $"{url}?handler={route.Handler}", content);
            if (answer.StatusCode != HttpStatusCode.BadRequest)
            {
                taken.Add($"{route}: {answer.StatusCode}");
            }
        }

        Assert.InRange(routes.Count, 100, int.MaxValue);
        Assert.Empty(taken);
    }
}
