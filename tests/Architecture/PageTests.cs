using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace OpsSupport.Architecture;

/// <summary>What holds for the code behind every page.</summary>
public sealed class PageTests
{
    /// <summary>Razor Pages keeps these words for itself: a value of that name in an address is silently the route's own.</summary>
    private static readonly string[] Taken = ["page", "area", "handler", "action", "controller"];

    private static readonly Type[] Pages = [.. typeof(PortalModules).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(PageModel)) && !type.IsAbstract)];

    [Fact]
    public void No_page_takes_a_value_under_a_name_that_is_the_frameworks_own() => Assert.DoesNotContain(NamesBoundBy(Pages), IsTaken);

    [Fact]
    public void A_value_under_such_a_name_is_found() =>
        Assert.Equal(["page", "Handler", "Action", "area"], NamesBoundBy([typeof(Guilty)]).Where(IsTaken).Select(name => name.Split('.')[^1]));

    private static bool IsTaken(string name) => Taken.Contains(name.Split('.')[^1], StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<string> NamesBoundBy(IEnumerable<Type> pages) =>
        from page in pages
        from name in Parameters(page).Concat(Properties(page))
        select $"{page.Name}.{name}";

    private static IEnumerable<string> Parameters(Type page) =>
        from method in page.GetMethods().Where(method => method.Name.StartsWith("On", StringComparison.Ordinal) && method.DeclaringType == page)
        from parameter in method.GetParameters()
        select parameter.GetCustomAttributes().OfType<IModelNameProvider>().FirstOrDefault()?.Name ?? parameter.Name!;

    // What is filled from an address is filled from names without a prefix too: a query's members are names of values themselves.
    private static IEnumerable<string> Properties(Type page) =>
        from property in page.GetProperties()
        let bound = property.GetCustomAttribute<BindPropertyAttribute>()
        where bound is not null
        from name in bound.SupportsGet && property.PropertyType is { IsClass: true, Namespace: { } space } && space.StartsWith(nameof(OpsSupport), StringComparison.Ordinal)
            ? property.PropertyType.GetProperties().Select(member => member.Name)
            : [bound.Name ?? property.Name]
        select name;

    private sealed class Guilty : PageModel
    {
        [BindProperty(SupportsGet = true)] public string? Handler { get; set; }

        [BindProperty(SupportsGet = true)] public Asked Query { get; set; } = new();

        [BindProperty(Name = "area")] public string? Unit { get; set; }

        public void OnGet(int page) => Unit = $"{page}";
    }

    private sealed record Asked
    {
        public string? Action { get; init; }
    }
}
