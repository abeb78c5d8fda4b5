using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using OpsSupport.Kernel.Documents;

namespace OpsSupport.Kernel.Portal;

/// <summary>One thing that can be asked of the portal: a page, one of its handlers, an operation of the API.</summary>
/// <param name="Handler">The page's handler, where it has several of a method.</param>
/// <param name="Operation">The name of an operation of the API; null for pages.</param>
/// <param name="IsOpen">Whether it is for everybody.</param>
internal sealed partial record PortalRoute(string Method, string Pattern, string? Handler, string? Operation, bool IsOpen)
{
    public override string ToString() => $"{Method} {Pattern}{(Handler is null ? "" : $"?handler={Handler}")}";

    /// <summary>Its address, with the parameters filled in.</summary>
    public string UrlWith(Func<string, string> valueOf) => Parameter().Replace(Pattern, match => Uri.EscapeDataString(valueOf(match.Groups["name"].Value)));

    /// <summary>All there are, the kernel's own pages once for each kind of document.</summary>
    public static async Task<ImmutableArray<PortalRoute>> OfAsync(RunningPortal portal)
    {
        var slugs = portal.Service<DocumentUiCatalog>().All.Select(ui => ui.Kind.Slug).ToList();
        var routes = new List<PortalRoute>();
        foreach (var route in portal.Routes)
        {
            foreach (var (method, handler) in await MethodsOfAsync(route, portal.Service<PageLoader>()))
            {
                routes.AddRange(PatternsOf(route, slugs).Select(pattern => new PortalRoute(
                    method, pattern, handler, route.Metadata.GetMetadata<IEndpointNameMetadata>()?.EndpointName, IsOpenToAll(route))));
            }
        }

        return [.. routes.Distinct().OrderBy(route => route.Pattern, StringComparer.Ordinal).ThenBy(route => route.ToString(), StringComparer.Ordinal)];
    }

    private static bool IsOpenToAll(RouteEndpoint route) =>
        route.Metadata.GetMetadata<IAllowAnonymous>() is not null || route.Metadata.GetMetadata<IAuthorizeData>() is null;

    // A page of its own for one kind stands before the kernel's, which is then never asked.
    private static IEnumerable<string> PatternsOf(RouteEndpoint route, List<string> slugs)
    {
        var pattern = $"/{route.RoutePattern.RawText!.Trim('/')}";
        return pattern.StartsWith("/{slug:slug}", StringComparison.Ordinal) ? slugs.Select(slug => $"/{slug}{pattern["/{slug:slug}".Length..]}") : [pattern];
    }

    private static async Task<IEnumerable<(string Method, string? Handler)>> MethodsOfAsync(RouteEndpoint route, PageLoader pages)
    {
        if (route.Metadata.GetMetadata<PageActionDescriptor>() is not { } page)
        {
            return (route.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"]).Select(method => (method, (string?)null));
        }

        // The framework takes an overridden OnPageHandlerExecuting for the handler of a method PAGE, which nothing sends.
        var handlers = (await pages.LoadAsync(page, route.Metadata)).HandlerMethods.Where(handler => !handler.HttpMethod.Equals("Page", StringComparison.OrdinalIgnoreCase))
            .Select(handler => (handler.HttpMethod.ToUpperInvariant(), handler.Name)).ToList();
        return handlers.Any(handler => handler.Item1 == "GET") ? handlers! : handlers.Append(("GET", null))!;
    }

    [GeneratedRegex(@"\{\**(?<name>\w+)[^}]*\}")]
    private static partial Regex Parameter();
}
