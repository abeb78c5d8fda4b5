using OpsSupport.Features.Employees;
using OpsSupport.Features.Projects;
using OpsSupport.Kernel.Databases;
using OpsSupport.Kernel.Portal;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Palette;

/// <summary>The quickest way anywhere, for those who may go there.</summary>
[Trait("AT", "34.2")]
public sealed class PalettePagesTests(RunningSystem system) : RunningPortalTests(system)
{
    [Fact]
    public async Task Functions_projects_and_people_are_found_by_writing_reading_initials_and_number()
    {
        await NameAsync();
        foreach (var typed in new[] { $"灯塔{Company.Mark}", $"dengta{Company.Mark}", $"dt{Company.Mark}", Company.Project.Value })
        {
            Assert.Contains($"/projects/{Company.Project}", await FoundAsync(Company.Office, typed));
        }

        Assert.Contains($"/employees/{Company.Ann}", await FoundAsync(Company.Office, $"欧阳{Company.Mark}"));
        Assert.Contains($"/employees/{Company.Ann}", await FoundAsync(Company.Office, $"oy{Company.Mark}"));
        Assert.Contains("/time/re-rate", await FoundAsync(Company.Office, "cxjj"));
        Assert.Contains("/claims", await FoundAsync(Company.Ann, "bx"));
        Assert.Empty(await FoundAsync(Company.Ann, "nowhere-to-be-found"));
        Assert.Empty(await FoundAsync(Company.Ann, " "));
    }

    [Fact]
    public async Task Nobody_finds_what_he_may_not_open()
    {
        await NameAsync();
        var stranger = Company.No("stranger");
        await Company.HireAsync(stranger);

        var found = await FoundAsync(stranger, $"dt{Company.Mark}");
        var functions = await FoundAsync(stranger, "zh");

        Assert.DoesNotContain($"/projects/{Company.Project}", found);
        Assert.DoesNotContain("/admin/accounts", functions);
        using var visitor = await SignInAsync(stranger);
        foreach (var url in (await FoundAsync(stranger, Company.Mark)).Concat(functions))
        {
            Assert.Equal(200, (int)(await visitor.GetAsync(url)).Status);
        }
    }

    [Theory, OnBothDatabases]
    public async Task Whoever_may_open_a_few_of_many_finds_those(DatabaseKind kind)
    {
        var grains = await System.GrainsOnAsync(kind);
        var company = await TestCompany.FoundAsync(grains);
        await company.ChangeAsync<Project, ProjectNo>(ProjectDocument.Kind, company.Project, project => project with { Name = $"灯塔{company.Mark}" });
        foreach (var number in Enumerable.Range(0, 120))
        {
            await company.StartAsync(new($"X{number:000}-{company.Mark}"), project => project with { Name = $"灯{company.Mark}{number}", IsOpenToAll = false, Leads = [] });
        }

        var hits = (await grains.GetGrain<IPaletteGrain>(0).FindAsync(company.Lead, $"d{company.Mark}")).Hits;
        var his = (await grains.GetGrain<IPaletteGrain>(0).FindAsync(company.Lead, company.Mark)).Hits;

        Assert.DoesNotContain(hits, hit => hit.Code.StartsWith('X') && hit.Kind == ProjectDocument.Name);
        Assert.Contains(his, hit => hit.Code == company.Project.Value);
    }

    [Fact]
    public async Task A_name_is_never_markup()
    {
        await Company.ChangeAsync<Employee, EmployeeNo>(EmployeeKind.Kind, Company.Ann, ann => ann with { Name = $"<b id=x>{Company.Mark}" });

        using var office = await SignInAsync(Company.Office);
        var page = await office.GetAsync($"/palette?q={Company.Mark}", ("HX-Request", "true"));

        Assert.Null(page.Page.QuerySelector("#x"));
        Assert.Contains("&lt;b", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("<html", page.Html, StringComparison.Ordinal);
    }

    private async Task NameAsync()
    {
        await Company.ChangeAsync<Project, ProjectNo>(ProjectDocument.Kind, Company.Project, project => project with { Name = $"灯塔{Company.Mark}计划", IsOpenToAll = false });
        await Company.ChangeAsync<Employee, EmployeeNo>(EmployeeKind.Kind, Company.Ann, ann => ann with { Name = $"欧阳{Company.Mark}" });
    }

    private async Task<List<string>> FoundAsync(EmployeeNo reader, string typed)
    {
        using var visitor = await SignInAsync(reader);
        return [.. (await visitor.GetAsync($"/palette?q={Uri.EscapeDataString(typed)}")).Page.QuerySelectorAll(".palette__choice[id]").Select(choice => choice.GetAttribute("href")!)];
    }
}
