using OpsSupport.Features.Contracts;
using OpsSupport.Features.Customers;
using OpsSupport.Features.Employees;
using OpsSupport.Features.OrgUnits;
using OpsSupport.Features.Projects;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel;

/// <summary>
/// A company of a test's own: codes carry its mark, so that tests on the same silo never meet. A unit with a head, people
/// and projects are made by real commands; each test changes only what it is about.
/// </summary>
public sealed class TestCompany
{
    private static readonly DateOnly Begin = new(2025, 1, 1);
    private readonly IGrainFactory _grains;

    private TestCompany(IGrainFactory grains) => _grains = grains;

    /// <summary>What all codes of this company end in.</summary>
    public string Mark { get; } = Guid.CreateVersion7().ToString("N")[^10..];

    public UnitCode Unit => new($"D-{Mark}");

    public EmployeeNo Head => No("head");

    public EmployeeNo Lead => No("lead");

    public EmployeeNo Ann => No("ann");

    /// <summary>Holds every office: finance, commerce, human resources, administration, leadership.</summary>
    public EmployeeNo Office => No("office");

    public CustomerCode Customer => new($"C-{Mark}");

    public ProjectNo Project => new($"P-{Mark}");

    /// <summary>One unit with head, lead, employee and office; one customer; one plain project that the lead leads and everyone may report on.</summary>
    public static async Task<TestCompany> FoundAsync(IGrainFactory grains)
    {
        var company = new TestCompany(grains);
        await company.SaveAsync(OrgUnitDocument.Kind, company.Unit, new OrgUnit { Name = "Development" });
        foreach (var (no, roles) in new (EmployeeNo, Role[])[]
        {
            (company.Head, []), (company.Lead, []), (company.Ann, []),
            (company.Office, [Role.Finance, Role.Commerce, Role.HumanResources, Role.PortalAdministrator, Role.CompanyLeader]),
        })
        {
            await company.HireAsync(no, roles);
        }

        await company.ChangeAsync<OrgUnit, UnitCode>(OrgUnitDocument.Kind, company.Unit, unit => unit with { Heads = [new(Begin, null, company.Head)] });
        await company.SaveAsync(CustomerKind.Kind, company.Customer, new Customer { Name = "Partner" });
        await company.StartAsync(company.Project);
        return company;
    }

    public EmployeeNo No(string name) => new($"{name}-{Mark}");

    /// <summary>A person of the unit who costs 1,000.00 a day of 8 hours.</summary>
    public Task<DocumentHeader> HireAsync(EmployeeNo no, params Role[] roles) => SaveAsync(EmployeeKind.Kind, no, new Employee
    {
        Name = no.Value,
        Units = [new(Begin, null, Unit)],
        Rates = [new(Begin, null, new(Money.Cny(1000m), Hours.Of(8)))],
        Roles = [.. roles],
    });

    /// <summary>A project of the unit, led by the lead, open to all.</summary>
    public Task<DocumentHeader> StartAsync(ProjectNo no, Func<Project, Project>? but = null)
    {
        var project = new Project
        {
            Name = no.Value,
            Customer = Customer,
            Departments = [new(Begin, null, Unit)],
            Leads = [new(Begin, null, Lead)],
            IsOpenToAll = true,
        };
        return SaveAsync(ProjectDocument.Kind, no, but?.Invoke(project) ?? project);
    }

    /// <summary>A package, with children named A, B, … when asked.</summary>
    public async Task<ProjectNo> PackageAsync(ProjectNo no, params ProjectNo[] children)
    {
        await StartAsync(no, project => project with { Kind = ProjectKind.Package });
        foreach (var child in children)
        {
            await StartAsync(child, project => project with { Packages = [new(Begin, null, no)] });
        }

        return no;
    }

    public Task<DocumentHeader> SignAsync(ContractNo no, ProjectNo project, decimal gross, decimal taxRate = 0.06m) =>
        SaveAsync(ContractDocument.Kind, no, new Contract
        {
            Name = no.Value,
            Customer = Customer,
            SignedOn = new(2026, 1, 15),
            TaxRate = taxRate,
            Parts = [new(project, Money.Cny(gross))],
        });

    public async Task<DocumentHeader> SaveAsync<TBody, TCode>(DocumentKind kind, TCode code, TBody body) where TBody : class where TCode : class, ICode<TCode> =>
        Value(await Grain<TBody, TCode>(kind, code).SaveAsync(Intent.New(SystemActor.No, atVersion: 0), body));

    public async Task<DocumentHeader> ChangeAsync<TBody, TCode>(DocumentKind kind, TCode code, Func<TBody, TBody> change)
        where TBody : class where TCode : class, ICode<TCode>
    {
        var document = Value(await Grain<TBody, TCode>(kind, code).GetAsync(SystemActor.No));
        return Value(await Grain<TBody, TCode>(kind, code).SaveAsync(Intent.New(SystemActor.No, document.Header.Version), change(document.Body)));
    }

    public IDocumentGrain<TBody> Grain<TBody, TCode>(DocumentKind kind, TCode code) where TBody : class where TCode : class, ICode<TCode> =>
        _grains.GetGrain<IDocumentGrain<TBody>>(kind.Ref(kind.KeyOf(code)).ToGrainId());

    private static T Value<T>(Result<T> result) where T : class =>
        result.Value ?? throw new InvalidOperationException(string.Join(", ", result.Errors.Select(error => error.ToString())));
}
