namespace OpsSupport.Kernel.Documents;

/// <summary>Lets the kernel's pages answer only for kinds of documents that exist: <c>/{slug:slug}</c>.</summary>
internal sealed class SlugConstraint(DocumentUiCatalog catalog) : IRouteConstraint
{
    public bool Match(HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection) =>
        values[routeKey] is string slug && catalog.Knows(slug);
}
