namespace OpsSupport.Kernel.Browser;

/// <summary>Every page, seen by somebody who uses it, on a large and a small screen: sound, and kept as a picture when asked.</summary>
[Collection(nameof(DemoVisits))]
public sealed class PagesTests(DemoPortal portal)
{
    private static readonly (string Name, string? Persona, string Path)[] Pages =
    [
        ("sign-in", null, "/sign-in"),
        ("not-found", null, "/nowhere"),
        ("home-employee", Persona.Employee, "/"),
        ("home-lead", Persona.ProjectLead, "/"),
        ("home-department-head", Persona.DepartmentHead, "/"),
        ("home-administrator", Persona.Administrator, "/"),
        ("time", Persona.Employee, "/time"),
        ("time-copied", Persona.Employee, "/time?copy=true"),
        ("time-correct", Persona.Employee, "/time/correct"),
        ("time-re-rate", Persona.Finance, "/time/re-rate"),
        ("time-approvals", Persona.ProjectLead, "/time/approvals"),
        ("forbidden", Persona.Employee, "/imports"),
        ("projects", Persona.DepartmentHead, "/projects"),
        ("project", Persona.DepartmentHead, "/projects/PRJ-M"),
        ("project-edit", Persona.DepartmentHead, "/projects/PRJ-M/edit"),
        ("project-panorama", Persona.DepartmentHead, "/projects/PRJ-F08/panorama"),
        ("project-panorama-package", Persona.DepartmentHead, "/projects/PRJ-M/panorama"),
        ("ledger", Persona.DepartmentHead, "/ledger?scope=prj%3APRJ-F08"),
        ("contracts", Persona.Finance, "/contracts"),
        ("contract", Persona.Finance, "/contracts/SC-F08"),
        ("contract-new", Persona.Commerce, "/contracts/new"),
        ("customers", Persona.Finance, "/customers"),
        ("customer", Persona.Finance, "/customers/C001"),
        ("customer-edit", Persona.Commerce, "/customers/C001/edit"),
        ("org-units", Persona.HumanResources, "/org-units"),
        ("org-unit", Persona.HumanResources, "/org-units/D01"),
        ("org-unit-edit", Persona.HumanResources, "/org-units/D01/edit"),
        ("unit-board", Persona.DepartmentHead, "/units/D01/board"),
        ("employees", Persona.HumanResources, "/employees"),
        ("employee", Persona.HumanResources, "/employees/E0018"),
        ("employee-edit", Persona.HumanResources, "/employees/E0018/edit"),
        ("adjustments", Persona.Finance, "/adjustments"),
        ("adjustment-new", Persona.Finance, "/adjustments/new"),
        ("opening-figures", Persona.Finance, "/opening-figures"),
        ("opening-figures-one", Persona.Finance, "/opening-figures/INT-D01-2025"),
        ("periods", Persona.Finance, "/periods"),
        ("imports", Persona.Finance, "/imports"),
        ("import-profiles", Persona.Finance, "/imports/profiles"),
        ("import-profile", Persona.Finance, "/imports/profiles/projects"),
        ("effects", Persona.Administrator, "/admin/effects"),
        ("design", Persona.Administrator, "/design"),
    ];

    public static MatrixTheoryData<string, Screen> All { get; } = new(Pages.Select(page => page.Name), Screenshots.Screens);

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_page_is_sound(string name, Screen screen)
    {
        var (_, persona, path) = Pages.Single(page => page.Name == name);
        await using var visit = await (persona is null ? portal.VisitAsync(screen) : portal.SignInAsync(persona, screen));

        await visit.GoToAsync(path);

        await visit.KeepScreenshotAsync(name);
        await visit.ShouldBeSoundAsync();
    }
}
