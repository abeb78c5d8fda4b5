using System.Collections.Immutable;
using OpsSupport.Features.Customers;
using OpsSupport.Features.Employees;
using OpsSupport.Features.OrgUnits;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Registers;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Storage;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.Projects;

internal sealed class ProjectRules(
    IRegister<Project> projects, IRegister<OrgUnit> units, IRegister<Employee> employees, IRegister<Customer> customers) : IDocumentRules<Project>
{
    private const int MostMilestones = 100;

    public DocumentKind Kind => ProjectDocument.Kind;

    public IEnumerable<DomainError> Check(Project body, Project? before, DocumentHeader header, DateOnly today) =>
    [
        .. FieldRules.Text(body.Name, nameof(Project.Name), 200),
        .. FieldRules.OptionalText(body.Description, nameof(Project.Description), 4000),
        .. body.Departments.IsDefaultOrEmpty ? [new Missing(nameof(Project.Departments))] : FieldRules.Dates(body.Departments, nameof(Project.Departments), withoutGap: true),
        .. FieldRules.Dates(body.Leads, nameof(Project.Leads), withoutGap: false),
        .. FieldRules.Known(body.Departments.Select(dated => dated.Value.Value), nameof(Project.Departments), code => units.Find(code) is not null),
        .. FieldRules.Known(body.Leads.Select(dated => dated.Value.Value), nameof(Project.Leads), code => employees.Find(code) is not null),
        .. FieldRules.Known(body.Members.Select(member => member.Person.Value), nameof(Project.Members), code => employees.Find(code) is not null),
        .. FieldRules.Known([body.Salesperson?.Value], nameof(Project.Salesperson), code => employees.Find(code) is not null),
        .. FieldRules.Known([body.Customer?.Value], nameof(Project.Customer), code => customers.Find(code) is not null),
        .. body.PlannedTo < body.PlannedFrom ? [new EndsBeforeStart()] : Array.Empty<DomainError>(),
        .. Membership(NoOf(header), body),
        .. Closing(NoOf(header), body, today),
        .. Plan(body, today),
    ];

    // A budget is a figure of cost, also where it is planned.
    public ImmutableArray<string> Guarded => ["budget"];

    public DocumentFacts Describe(Project body, DocumentHeader header, DateOnly today) => new(body.Name)
    {
        Project = NoOf(header),
        FirstDay = body.PlannedFrom,
        LastDay = body.PlannedTo,
        Unit = body.Departments.On(today) ?? body.Departments.FirstOrDefault()?.Value,
        Stage = body.State.ToString(),
        Keywords = [.. new[] { body.Customer?.Value, body.Direction?.Value }.OfType<string>()],
        People = [.. body.Members.Select(member => member.Person).Concat(body.Leads.Select(lead => lead.Value)).Concat(new[] { body.Salesperson }.OfType<EmployeeNo>()).Distinct()],
    };

    public IEnumerable<Figure> Post(Project body, DocumentHeader header) =>
        body.Budget.Select((line, index) => new Figure(index + 1, FigureKind.Budget, line.On, line.Amount)
        {
            Project = NoOf(header),
            // A new project is in no register yet.
            Dimensions = DimensionsOf(body, line.On),
        });

    public IEnumerable<TimelineRecord> Timelines(Project body, DocumentHeader header)
    {
        var no = NoOf(header).Value;
        yield return body.Departments.ToRecord("project-unit", no, unit => unit.Value);
        yield return body.Leads.ToRecord("project-lead", no, lead => lead.Value);
        yield return body.Packages.ToRecord("package", no, package => package.Value);
    }

    /// <summary>Why a person may not report time on a project that day; nothing when he may (AT-05.3, AT-32.6).</summary>
    public static DomainError? Reporting(ProjectNo no, Project project, EmployeeNo employee, DateOnly day, string field) =>
        project.State != ProjectState.Active ? new ProjectNotActive(field, no, project.State)
        : project.Packages.On(day) is { } mother ? new PostOnPackage(field, no, mother)
        : project.IsWorkedOnBy(employee, day) ? null
        : new NotAMember(field, no);

    /// <summary>What a project is on a day.</summary>
    public static ProjectDimensions DimensionsOf(Project project, DateOnly day) => new(
        project.Departments.On(day) ?? project.Departments.FirstOrDefault()?.Value, project.Kind == ProjectKind.Package, project.Packages.On(day),
        project.Customer, project.Direction, project.Salesperson, project.Leads.On(day));

    private static ProjectNo NoOf(DocumentHeader header) => new(DocumentKind.CodeOf(header.Ref.Key));

    // Membership is one level deep, within one partner unit, in one package at a time (invariant I-07).
    private IEnumerable<DomainError> Membership(ProjectNo self, Project body)
    {
        foreach (var error in FieldRules.Dates(body.Packages, nameof(Project.Packages), withoutGap: false))
        {
            yield return error;
        }

        foreach (var package in body.Packages.Select(dated => dated.Value).Distinct())
        {
            var mother = projects.Find(package.Value);
            DomainError? error = mother?.Kind != ProjectKind.Package ? new NoPackage(package)
                : body.Kind == ProjectKind.Package || package == self ? new PackageInPackage(package)
                : mother.Customer != body.Customer ? new OtherCustomer(package)
                : null;
            if (error is not null)
            {
                yield return error;
            }
        }

        if (body.Kind != ProjectKind.Package && Members(self).Any())
        {
            yield return new PackageInPackage(self);
        }
    }

    private static IEnumerable<DomainError> Plan(Project body, DateOnly today) =>
    [
        .. body.Milestones.Length > MostMilestones ? [new TooManyMilestones(MostMilestones)] : Array.Empty<DomainError>(),
        .. body.Milestones.SelectMany(milestone => FieldRules.Text(milestone.Name, nameof(Project.Milestones), 200)).Distinct(),
        .. body.Milestones.Any(milestone => milestone.Weight is < 1 or > Milestone.HeaviestWeight)
            ? [new OutOfRange(nameof(Project.Milestones), 1, Milestone.HeaviestWeight)] : Array.Empty<DomainError>(),
        .. body.Milestones.Where(milestone => milestone.DoneOn > today).Take(1).Select(milestone => new MilestoneDoneInFuture(milestone.Name)),
    ];

    private IEnumerable<DomainError> Closing(ProjectNo self, Project body, DateOnly today) =>
        body is { Kind: ProjectKind.Package, State: ProjectState.Closed }
            ? Members(self).Where(member => member.Value.State is not (ProjectState.Closed or ProjectState.Cancelled) && member.Value.Packages.On(today) == self)
                .Select(member => new OpenMembers(new(member.Key))).Take(1)
            : [];

    private IEnumerable<KeyValuePair<string, Project>> Members(ProjectNo package) =>
        projects.All.Where(project => project.Value.Packages.Any(dated => dated.Value == package));
}
