using System.Collections.Immutable;

namespace OpsSupport.Kernel.Browser;

/// <summary>
/// Every page of the portal with the demonstration company. A page that is added has a line here; what is no page to look at, or is
/// looked at by a test of its own, says so in <see cref="Others"/>.
/// </summary>
internal static class PortalPages
{
    public static ImmutableArray<PortalPage> All { get; } =
    [
        new("sign-in", null, "/sign-in") { IsMain = true },
        new("not-found", Persona.Employee, "/nowhere") { Status = 404 },
        new("forbidden", Persona.Employee, "/imports") { Status = 403 },
        new("home-employee", Persona.Employee, "/") { IsMain = true },
        new("home-lead", Persona.ProjectLead, "/") { IsMain = true },
        new("home-department-head", Persona.DepartmentHead, "/") { IsMain = true },
        new("home-administrator", Persona.Administrator, "/"),
        new("time", Persona.Employee, "/time") { IsMain = true },
        new("time-copied", Persona.Employee, "/time?copy=true"),
        new("time-week", Persona.Employee, "/time/week") { IsMain = true },
        new("time-missing", Persona.DepartmentHead, "/time/missing"),
        new("absences", Persona.Employee, "/absences"),
        new("absence-new", Persona.Employee, "/absences/new"),
        new("overtimes", Persona.Employee, "/overtimes"),
        new("overtime-new", Persona.Employee, "/overtimes/new"),
        new("time-correct", Persona.Employee, "/time/correct"),
        new("time-re-rate", Persona.HumanResources, "/time/re-rate"),
        new("time-approvals", Persona.ProjectLead, "/time/approvals") { IsMain = true },
        new("time-month", Persona.HumanResources, $"/time-reports/E0018/{Month}"),
        new("e-invoices", Persona.Employee, "/e-invoices"),
        new("tokens", Persona.Employee, "/account/tokens"),
        new("projects", Persona.DepartmentHead, "/projects") { IsMain = true },
        new("project", Persona.DepartmentHead, "/projects/PRJ-M"),
        new("project-edit", Persona.Commerce, "/projects/PRJ-M/edit"),
        new("project-new", Persona.Commerce, "/projects/new") { IsLikeAnother = true },
        new("project-panorama", Persona.DepartmentHead, "/projects/PRJ-F08/panorama") { IsMain = true },
        new("project-panorama-package", Persona.DepartmentHead, "/projects/PRJ-M/panorama"),
        new("project-panorama-past", Persona.DepartmentHead, "/projects/PRJ-F08/panorama?asOf=2026-06-30"),
        new("project-package", Persona.Finance, "/projects/PRJ-M/package"),
        new("project-members", Persona.DepartmentHead, "/projects/PRJ-M/panorama/members") { IsLikeAnother = true },
        new("project-people", Persona.DepartmentHead, "/projects/PRJ-F08/panorama/people") { IsLikeAnother = true },
        new("ledger", Persona.DepartmentHead, "/ledger?scope=prj%3APRJ-F08"),
        new("contracts", Persona.Finance, "/contracts"),
        new("contract", Persona.Finance, "/contracts/SC-F08"),
        new("contract-new", Persona.Commerce, "/contracts/new") { IsLikeAnother = true },
        new("contract-edit", Persona.Commerce, "/contracts/SC-F08/edit"),
        new("customers", Persona.Finance, "/customers"),
        new("customer", Persona.Finance, "/customers/C001"),
        new("customer-new", Persona.Commerce, "/customers/new") { IsLikeAnother = true },
        new("customer-edit", Persona.Commerce, "/customers/C001/edit"),
        new("org-units", Persona.HumanResources, "/org-units"),
        new("org-unit", Persona.HumanResources, "/org-units/D01"),
        new("org-unit-new", Persona.HumanResources, "/org-units/new") { IsLikeAnother = true },
        new("org-unit-edit", Persona.HumanResources, "/org-units/D01/edit"),
        new("org-tree", Persona.HumanResources, "/org-tree"),
        new("unit-status", Persona.DepartmentHead, "/units/D01/board/status"),
        new("unit-board", Persona.DepartmentHead, "/units/D01/board") { IsMain = true },
        new("employees", Persona.HumanResources, "/employees"),
        new("employee", Persona.HumanResources, "/employees/E0018"),
        new("employee-new", Persona.HumanResources, "/employees/new") { IsLikeAnother = true },
        new("employee-edit", Persona.HumanResources, "/employees/E0018/edit"),
        new("employee-move", Persona.HumanResources, "/employees/E0018/move"),
        new("adjustments", Persona.Finance, "/adjustments"),
        new("adjustment-new", Persona.Finance, "/adjustments/new"),
        new("opening-figures", Persona.Finance, "/opening-figures"),
        new("opening-figures-one", Persona.Finance, "/opening-figures/INT-D01-2025"),
        new("opening-figures-new", Persona.Finance, "/opening-figures/new") { IsLikeAnother = true },
        new("opening-figures-edit", Persona.Finance, "/opening-figures/INT-D01-2025/edit"),
        new("periods", Persona.Finance, "/periods"),
        new("imports", Persona.Finance, "/imports"),
        new("import-profiles", Persona.Finance, "/imports/profiles"),
        new("import-profile", Persona.Finance, "/imports/profiles/projects"),
        new("notifications", Persona.Employee, "/notifications"),
        new("reminders", Persona.DepartmentHead, "/reminders"),
        new("reminders-department", Persona.DepartmentHead, "/reminders/D01"),
        new("effects", Persona.Administrator, "/admin/effects"),
        new("mail", Persona.Administrator, "/admin/mail"),
        new("design", Persona.Administrator, "/design"),
    ];

    /// <summary>The demonstration company lives today.</summary>
    private static string Month => $"{TimeProvider.System.GetUtcNow():yyyy-MM}";

    /// <summary>The routes that are not in <see cref="All"/>, and why.</summary>
    public static ImmutableDictionary<string, string> Others { get; } = new Dictionary<string, string>
    {
        ["/starting"] = "LookTests; it loads itself again and again",
        ["/setup"] = nameof(SetupVisitTests),
        ["/overtimes/{key}"] = nameof(DraftVisitTests),
        ["/overtimes/{key}/edit"] = nameof(DraftVisitTests),
        ["/time/missing/export"] = "a file",
        ["/absences/{key}"] = nameof(DraftVisitTests),
        ["/absences/{key}/edit"] = nameof(DraftVisitTests),
        ["/adjustments/{key}"] = nameof(DraftVisitTests),
        ["/adjustments/{key}/edit"] = nameof(DraftVisitTests),
        ["/imports/{address}"] = "ImportLookTests",
        ["/error/{code:int}"] = "what other pages show instead of themselves: not-found, forbidden",
        ["/preferences"] = "a command",
        ["/sign-in/demo"] = "a command",
        ["/sign-out"] = "a command",
        ["/suggest/{kind}"] = "a fragment",
        ["/{slug:slug}/new/line"] = "a fragment",
        ["/{slug:slug}/export"] = "a file",
        ["/ledger/export"] = "a file",
        ["/projects/{no}/panorama/export"] = "a file",
        ["/projects/export"] = "a file",
    }.ToImmutableDictionary();
}
