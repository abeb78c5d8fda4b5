using System.Net;
using OpsSupport.Features.Employees;
using OpsSupport.Features.OrgUnits;
using OpsSupport.Features.Projects;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Portal;

/// <summary>What people typed stays text on every page of the portal, whatever it looks like.</summary>
public sealed class StoredMarkupTests(RunningSystem system)
{
    private const string Markup = "<xss-probe onload=alert(1)>\"'";

    [Fact]
    public async Task The_name_of_a_person_a_unit_and_a_project_is_markup_nowhere()
    {
        var (portal, company) = (await system.PortalAsync(), await RightsCompany.FoundAsync(system));
        await company.Company.ChangeAsync<Employee, EmployeeNo>(EmployeeKind.Kind, company.Company.Ann, ann => ann with { Name = Markup });
        await company.Company.ChangeAsync<OrgUnit, UnitCode>(OrgUnitDocument.Kind, company.Company.Unit, unit => unit with { Name = Markup });
        await company.Company.ChangeAsync<Project, ProjectNo>(ProjectDocument.Kind, company.Company.Project, project => project with { Name = Markup });
        using var reader = portal.SignIn(company.Office);
        var pages = (await PortalRoute.OfAsync(portal)).Where(route => route is { Method: "GET", Operation: null, Handler: null } && !route.Pattern.StartsWith("/live/", StringComparison.Ordinal));

        var (shown, broken) = (0, new List<string>());
        foreach (var route in pages.Where(route => portal.PageRoutes.Contains(route.Pattern)))
        {
            var query = company.QueryOf(route);
            var page = await reader.GetAsync(route.UrlWith(parameter => company.ValueOf(route, parameter)) + (query.Length > 0 ? $"?{query}" : ""));
            shown += page.Status is HttpStatusCode.OK && page.Html.Contains("xss-probe", StringComparison.Ordinal) ? 1 : 0;
            if (page.Response.Content.Headers.ContentType?.MediaType is "text/html" && (page.Page.QuerySelector("xss-probe") is not null || page.Page.QuerySelector("[onload]") is not null))
            {
                broken.Add(route.ToString());
            }
        }

        Assert.Empty(broken);
        Assert.InRange(shown, 10, int.MaxValue);
    }
}
