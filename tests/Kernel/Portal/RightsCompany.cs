using System.Collections.Immutable;
using OpsSupport.Features.Absences;
using OpsSupport.Features.Adjustments;
using OpsSupport.Features.ConnectedSystems;
using OpsSupport.Features.Contracts;
using OpsSupport.Features.Customers;
using OpsSupport.Features.EmployeeLoans;
using OpsSupport.Features.Employees;
using OpsSupport.Features.ExpenseClaims;
using OpsSupport.Features.Imports;
using OpsSupport.Features.OpeningFigures;
using OpsSupport.Features.OrgUnits;
using OpsSupport.Features.Overtimes;
using OpsSupport.Features.Projects;
using OpsSupport.Features.TimeReports;
using OpsSupport.Features.TravelAllowances;
using OpsSupport.Features.TravelRequests;
using OpsSupport.Kernel.Approvals;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Notifications;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Portal;

/// <summary>A company with one person of each role around one project, and one document of each kind to ask for.</summary>
internal sealed class RightsCompany
{
    /// <summary>The columns of the matrix.</summary>
    public static ImmutableArray<string> Roles { get; } =
        ["employee", "project lead", "department head", "salesperson", "commerce", "finance", "human resources", "company leader", "administrator", "anonymous"];

    private readonly TestCompany _company;
    private readonly Dictionary<string, string> _documents = [];
    private readonly (Guid Robot, Guid Doomed) _robots = (Guid.CreateVersion7(), Guid.CreateVersion7());
    private (string Number, string Doomed) _news = ("", "");
    private string _import = "";

    private RightsCompany(TestCompany company) => _company = company;

    public TestCompany Company => _company;

    /// <summary>Whoever may do everything: from whose pages forms are taken.</summary>
    public EmployeeNo Office => _company.Office;

    public EmployeeNo? PersonOf(string role) => role switch
    {
        "anonymous" => null,
        "employee" => _company.Ann,
        "project lead" => _company.Lead,
        "department head" => _company.Head,
        _ => _company.No(role.Replace(' ', '-')),
    };

    public static async Task<RightsCompany> FoundAsync(RunningSystem system)
    {
        var rights = new RightsCompany(await TestCompany.FoundAsync(system.Grains));
        await rights.HireAsync();
        await rights.WriteAsync(system);
        return rights;
    }

    /// <summary>What stands in an address for a parameter.</summary>
    public string ValueOf(PortalRoute route, string parameter) => (parameter, route.Pattern) switch
    {
        ("key", var pattern) => _documents[pattern.Split('/')[1]],
        ("no", var pattern) when pattern.StartsWith("/employees/", StringComparison.Ordinal) || pattern.StartsWith("/api/v1/people/", StringComparison.Ordinal) => _company.Ann.Value,
        // Whose account is closed on the way is asked for nothing.
        ("no", var pattern) when pattern.StartsWith("/admin/accounts/", StringComparison.Ordinal) => _company.Office.Value,
        ("no", _) => _company.Project.Value,
        ("code" or "unitCode", _) => _company.Unit.Value,
        ("source", _) => "none",
        ("systemCode", _) => _documents[ConnectedSystemKind.Kind.Slug],
        ("person" or "employee", _) => _company.Ann.Value,
        ("month", _) => "2026-03",
        ("day", _) => $"{RunningSystem.Today:yyyy-MM-dd}",
        ("scope", _) => FigureScope.Of(_company.Project).Key,
        ("address" or "id", _) => _import,
        ("name", _) => "figures",
        ("robot", _) => $"{(route.Handler == "Remove" ? _robots.Doomed : _robots.Robot)}",
        ("newsNo", _) => route.Handler == "Withdraw" ? _news.Doomed : _news.Number,
        ("channelCode", _) => $"ch-{_company.Mark}",
        ("file", _) => $"{Guid.Empty}",
        ("kind", _) => ProjectDocument.Name,
        _ => throw new InvalidOperationException($"Say what {{{parameter}}} of {route} stands for."),
    };

    /// <summary>What has to be asked for with an address.</summary>
    public string QueryOf(PortalRoute route) => route.Pattern switch
    {
        "/ledger" or "/ledger/export" => $"scope={FigureScope.Of(_company.Project).Key}",
        "/api/v1/time-reports/{employee}" => "from=2026-03-01&to=2026-03-31",
        "/api/v1/departments/{code}/reporting-status" or "/api/v1/departments/{code}/missing-reports" => "from=2026-03-30&to=2026-03-31",
        "/time/missing" or "/time/missing/export" => $"unit={_company.Unit}&from=2026-03-01&to=2026-03-31",
        _ => "",
    };

    /// <summary>Where a form is found that is filled in as this one has to be: a new document is like the one there is.</summary>
    public static PortalRoute FilledLike(PortalRoute route) =>
        route.Pattern.EndsWith("/new", StringComparison.Ordinal) ? route with { Pattern = route.Pattern.Replace("/new", "/{key}/edit", StringComparison.Ordinal) } : route;

    /// <summary>What is typed beyond what a form is filled with. Whoever may send it decides on what nobody has seen, so that nothing happens.</summary>
    public IEnumerable<(string Name, string Value)> FieldsOf(PortalRoute route) => route.ToString() switch
    {
        "POST /hand-over" => [("Form.Leaver", _company.No("left").Value), ("Form.Successor", _company.Ann.Value)],
        "POST /approval-definitions/{key}" => [("reason", "x"), .. Stale],
        "POST /approval-definitions/{key}/edit" or "POST /approval-definitions/new" => Stale,
        "POST /periods?handler=Close" or "POST /periods?handler=Reopen" => [("period", "2001-01"), ("reason", "x")],
        "POST /admin/effects" => [("kind", ProjectDocument.Name), ("key", "prj:none")],
        "POST /account/tokens" => [("Form.Name", "matrix"), ("Form.LastDay", "2026-06-30")],
        "POST /account/tokens?handler=Revoke" => [("token", "none")],
        "POST /time/re-rate" or "POST /time/re-rate?handler=Preview" => [("Form.Employee", _company.Ann.Value), ("Form.From", "2026-03-01")],
        "POST /employees/{person}/move" => [("Form.On", "2026-04-01"), ("Form.Unit", _company.Unit.Value), ("Form.Version", "9999")],
        "POST /allowance-runs/new" => [("Form.Unit", _company.Unit.Value), ("Form.Month", "2026-03")],
        var form when form.StartsWith("POST /travel-requests/{key}/approved", StringComparison.Ordinal) => Stale,
        "POST /projects/{no}/panorama?handler=Join" => [("person", _company.Ann.Value), ("decision", nameof(Decision.Approve)), .. Stale],
        "POST /projects/{no}/panorama?handler=Milestone" => [("number", "0"), ("on", "2026-03-01"), .. Stale],
        "POST /projects/{no}/package?handler=Leave" => [("member", _company.Project.Value), ("package", $"M-{_company.Mark}"), ("lastDay", "2026-03-31")],
        var package when package.StartsWith("POST /projects/{no}/package", StringComparison.Ordinal) => [("Form.Other", $"M-{_company.Mark}"), ("Form.From", "2026-03-31"), .. Stale],
        "POST /claims/{key}/settlement" => [("Stage", nameof(ClaimStage.PaperReceived)), .. Stale],
        "POST /loans/{key}/settlement?handler=Pay" or "POST /loans/{key}/settlement?handler=Repay" => [("Form.Amount", "1"), .. Stale],
        "POST /invoices/{key}" => [("Form.Net", "1"), ("Form.Tax", "0"), ("Form.Deductible", "0"), ("Form.Reason", "x")],
        "POST /claims/received" => [("Number", "EX-0")],
        var page when page.EndsWith("/{key}", StringComparison.Ordinal) => [("command", nameof(DocumentCommand.Void)), ("comment", "x"), .. Stale],
        var page when page.EndsWith("/new", StringComparison.Ordinal) && _documents.TryGetValue(page.Split('/')[1], out var code) => [("Form.Code", code)],
        _ => [],
    };

    /// <summary>What is sent to a command of the API.</summary>
    public object BodyOf(PortalRoute route) => route.Operation switch
    {
        "submitTimeDay" => new { entries = new[] { new { project = _company.Project.Value, hours = 1 } } },
        "decideTime" => new { decision = "approve", lines = new[] { new { employee = _company.Ann.Value, month = "2026-03", line = 1, revision = 9999 } } },
        "startImport" => new MultipartFormDataContent { { new StringContent("figures"), "profile" } },
        "confirmImport" or "discardImport" or "finishTodo" or "cancelTodo" or "beatTodos" => new { },
        "pushTodos" or "reconcileTodos" => Array.Empty<object>(),
        _ => throw new InvalidOperationException($"Say what is sent to {route}."),
    };

    private static (string, string)[] Stale => [("version", "9999"), ("Version", "9999"), ("operation", Guid.CreateVersion7().ToString())];

    private async Task HireAsync()
    {
        foreach (var (role, given) in new (string, Role)[]
        {
            ("salesperson", Role.Salesperson), ("commerce", Role.Commerce), ("finance", Role.Finance), ("human resources", Role.HumanResources),
            ("company leader", Role.CompanyLeader), ("administrator", Role.PortalAdministrator),
        })
        {
            await _company.HireAsync(PersonOf(role)!, given);
        }

        var salesperson = PersonOf("salesperson");
        await _company.ChangeAsync<Project, ProjectNo>(ProjectDocument.Kind, _company.Project, project => project with { Salesperson = salesperson });
        await _company.PackageAsync(new($"M-{_company.Mark}"));
    }

    private async Task WriteAsync(RunningSystem system)
    {
        var (contract, statement) = (new ContractNo($"SC-{_company.Mark}"), OpeningStatementNo.Of(_company.Project, 2026));
        await _company.SignAsync(contract, _company.Project, 1000m);
        foreach (var robot in new[] { _robots.Robot, _robots.Doomed })
        {
            await system.Grains.GetGrain<IRobotsGrain>(0).SaveAsync(Office, new() { Id = robot, Name = "r", Platform = RobotPlatform.WeCom, Units = [_company.Unit], Credentials = "x" });
        }

        await _company.ChangeAsync<Contract, ContractNo>(ContractDocument.Kind, contract, signed => signed with { Salesperson = PersonOf("salesperson") });
        await _company.SaveAsync(OpeningStatementKind.Kind, statement, new OpeningStatement
        {
            Project = _company.Project,
            Origin = "old books",
            Lines = [new(FigureKind.OutputValue, new(2026, 2, 28), Money.Cny(1m))],
        });
        var leave = await Leaves.New(system.Grains).AskAsync(_company.Ann, Features.Absences.A.Leave);
        var adjustment = await system.PostAsync(_company, _company.Project, (FigureKind.ExternalCost, 1m));
        _documents[AbsenceDocument.Kind.Slug] = DocumentKind.CodeOf(leave.Value!.Ref.Key);
        _documents[OvertimeKind.Kind.Slug] = await AskForOvertimeAsync(system);
        await ClaimAsync(system);
        var channel = await Features.News.A.ChannelAsync(system.Grains, _company.Mark);
        var news = Features.News.A.Content with { Channel = channel, MustRead = true, Audience = new() { Units = [_company.Unit] } };
        _news = ((await Features.News.A.WriteAsync(system.Grains, SystemActor.No, news)).Number, (await Features.News.A.WriteAsync(system.Grains, SystemActor.No, news)).Number);
        _documents[TravelRequestKind.Kind.Slug] = DocumentKind.CodeOf((await Trips.TakeAsync(system.Grains, _company.Ann, Runs.Trip(_company))).Ref.Key);
        await Runs.Of(system.Grains, _company.Unit, Runs.January).CalculateAsync(_company.Office);
        _documents[AllowanceRunKind.Kind.Slug] = DocumentKind.CodeOf(AllowanceRunKind.KeyOf(_company.Unit, Runs.January));
        await system.Grains.GetGrain<IDocumentGrain<TravelNorm>>(TravelNormKind.Standard.ToGrainId()).SaveAsync(Intent.New(SystemActor.No, 0), TravelNorm.Usual);
        _documents[TravelNormKind.Kind.Slug] = TravelNormKind.Code;
        _documents[AdjustmentKind.Kind.Slug] = DocumentKind.CodeOf(adjustment.Ref.Key);
        _documents[ContractDocument.Kind.Slug] = contract.Value;
        _documents[ConnectedSystemKind.Kind.Slug] = (await Systems.ConnectAsync(system.Grains, Systems.Web($"S-{_company.Mark}"))).Code;
        _documents[CustomerKind.Kind.Slug] = _company.Customer.Value;
        await _company.SaveAsync(DelegationsKind.Kind, _company.Ann, new DelegationPlan { Lines = [] });
        _documents[ApprovalDefinitionKind.Kind.Slug] = AdjustmentKind.Name;
        _documents[DelegationsKind.Kind.Slug] = _company.Ann.Value;
        _documents[EmployeeKind.Kind.Slug] = _company.Ann.Value;
        _documents[OpeningStatementKind.Kind.Slug] = statement.Value;
        _documents[OrgUnitDocument.Kind.Slug] = _company.Unit.Value;
        _documents[ProjectDocument.Kind.Slug] = _company.Project.Value;
        var report = system.Grains.GetGrain<ITimeReportGrain>(TimeReportKind.KeyOf(_company.Ann, new(2026, 3)));
        await report.SubmitDayAsync(Intent.New(_company.Ann, 0), RunningSystem.Today.AddDays(-8), [new(_company.Project, Hours.Of(8))]);
        var file = Features.Imports.A.Text($"Kind,Day,Amount,Unit,Text\nExternalCost,2026-02-01,1,{_company.Unit},{_company.Mark}\n");
        var batch = await new ImportClient(system.Grains).StageAsync(Features.Imports.A.Figures, file, "rights.csv", _company.Office);
        _import = DocumentKind.CodeOf(ImportBatchKind.KeyOf(batch.Profile, batch.File));
    }

    private async Task ClaimAsync(RunningSystem system)
    {
        var team = new ClaimTeam(system.Grains, _company);
        var line = await team.LineAsync();
        var claim = ClaimTeam.Value(await ClaimTeam.SubmitAsync(team.New(), _company.Ann, Features.ExpenseClaims.A.Claim(line)));
        var loan = system.Grains.GetGrain<IDocumentGrain<EmployeeLoan>>(EmployeeLoanDocument.Kind.Ref(EmployeeLoanDocument.Kind.NewKey()).ToGrainId());
        var lent = await loan.SaveAsync(Intent.New(_company.Ann, 0), new EmployeeLoan { Amount = Money.Cny(100m), Purpose = "Trip" });
        _documents["invoices"] = line.InvoiceKey!.ToString();
        _documents[ExpenseClaimDocument.Kind.Slug] = DocumentKind.CodeOf(claim.Ref.Key);
        _documents[EmployeeLoanDocument.Kind.Slug] = DocumentKind.CodeOf(lent.Value!.Ref.Key);
    }

    private async Task<string> AskForOvertimeAsync(RunningSystem system)
    {
        var overtime = system.Grains.GetGrain<IDocumentGrain<Overtime>>(OvertimeKind.Kind.Ref(OvertimeKind.Kind.NewKey()).ToGrainId());
        var saved = await overtime.SaveAsync(
            Intent.New(_company.Ann, 0), new Overtime { Day = RunningSystem.Today, MostHours = Hours.Of(14), Reason = "Cut-over" });
        var asked = await overtime.SubmitAsync(Intent.New(_company.Ann, saved.Value!.Version));
        return DocumentKind.CodeOf(asked.Value!.Ref.Key);
    }
}
