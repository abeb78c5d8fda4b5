using OpsSupport.Kernel.Api;

namespace OpsSupport.Kernel.Portal;

/// <summary>
/// Who may ask for what: every page with its handlers and every operation of the API, read from the portal itself, asked for as
/// each role, and compared with one table that people review. A new route is missing there until somebody has looked at it.
/// </summary>
public sealed class RightsMatrixTests(RunningSystem system)
{
    private static readonly string Reviewed = Path.Combine(AppContext.BaseDirectory, "Kernel", "Portal", "rights-matrix.txt");

    [Fact]
    [Trait("AT", "X-09")]
    public async Task Every_role_may_ask_for_what_was_reviewed_and_for_nothing_else()
    {
        var table = await TableAsync();

        // To accept a reviewed change, copy this file over rights-matrix.txt.
        await File.WriteAllLinesAsync($"{Reviewed}.new", table);
        Assert.DoesNotContain(table, row => row.Contains($" {RightsVisitor.Fault}", StringComparison.Ordinal));
        Assert.Equal(await File.ReadAllLinesAsync(Reviewed), table);
    }

    private async Task<List<string>> TableAsync()
    {
        var (portal, company) = (await system.PortalAsync(), await RightsCompany.FoundAsync(system));
        var routes = await PortalRoute.OfAsync(portal);
        using var office = new RightsVisitor(portal.Address, company.Office.Value, token: null);
        var forms = new Dictionary<PortalRoute, Dictionary<string, string>>();
        foreach (var route in routes.Where(route => !route.IsOpen && route.Operation is null && route.Method != "GET"))
        {
            var fields = await office.FormOfAsync(route, UrlOf(company, RightsCompany.FilledLike(route)));
            forms[route] = company.FieldsOf(route).Aggregate(fields, With);
        }

        var columns = await Task.WhenAll(RightsCompany.Roles.Select(role => ColumnAsync(portal, company, role, routes, forms)));
        return [.. Head(routes), .. routes.Select((route, row) => $"{route,-90} {string.Join(' ', columns.Select(column => column[row]))}")];
    }

    private async Task<char[]> ColumnAsync(
        RunningPortal portal, RightsCompany company, string role, IReadOnlyList<PortalRoute> routes, Dictionary<PortalRoute, Dictionary<string, string>> forms)
    {
        var person = company.PersonOf(role);
        using var visitor = new RightsVisitor(portal.Address, person?.Value, person is null ? null : await system.TokenOfAsync(person));
        var column = new char[routes.Count];
        foreach (var (row, route) in routes.Index())
        {
            column[row] = route.IsOpen ? RightsVisitor.OpenToAll : await AskAsync(visitor, company, route, forms.GetValueOrDefault(route));
        }

        return column;
    }

    private static async Task<char> AskAsync(RightsVisitor visitor, RightsCompany company, PortalRoute route, Dictionary<string, string>? form)
    {
        var content = form is not null ? await visitor.SendAsync(form) : route.Method == "GET" ? null : RightsVisitor.ContentOf(company.BodyOf(route));
        var url = UrlOf(company, route);
        return await visitor.AskAsync(route, route.Handler is null ? url : $"{url}?handler={route.Handler}", () => content);
    }

    private static string UrlOf(RightsCompany company, PortalRoute route) =>
        route.UrlWith(parameter => company.ValueOf(route, parameter)) + (company.QueryOf(route) is { Length: > 0 } query ? $"?{query}" : "");

    private static Dictionary<string, string> With(Dictionary<string, string> fields, (string Name, string Value) field)
    {
        fields[field.Name] = field.Value;
        return fields;
    }

    private static IEnumerable<string> Head(IReadOnlyList<PortalRoute> routes) =>
    [
        $"# {routes.Count} routes. {RightsVisitor.May} may ask   {RightsVisitor.MayNot} is refused   {RightsVisitor.SignsInFirst} has to sign in first   {RightsVisitor.OpenToAll} open to everybody",
        .. RightsCompany.Roles.Select((role, column) => $"# {new string(' ', 88)} {string.Concat(Enumerable.Repeat("| ", column))}{role}"),
    ];
}
