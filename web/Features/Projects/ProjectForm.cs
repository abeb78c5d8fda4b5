using System.ComponentModel.DataAnnotations;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Forms;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.Projects;

public sealed class ProjectForm : IDocumentForm<Project, ProjectForm>
{
    [Required, StringLength(200)] public string Name { get; set; } = "";

    public ProjectKind Kind { get; set; }

    public ProjectState State { get; set; }

    public ProjectStage Stage { get; set; } = ProjectStage.Planned;

    [CodeText] public string? Customer { get; set; }

    [CodeText] public string? Direction { get; set; }

    [CodeText] public string? Salesperson { get; set; }

    public DateOnly? PlannedFrom { get; set; }

    [NotBefore(nameof(PlannedFrom))] public DateOnly? PlannedTo { get; set; }

    [StringLength(4000)] public string? Description { get; set; }

    public bool IsOpenToAll { get; set; }

    public LineList<ProjectDepartmentForm> Departments { get; } = new(DatedCodeForm.Partial);

    public LineList<ProjectLeadForm> Leads { get; } = new(DatedCodeForm.Partial);

    public LineList<ProjectPackageForm> Packages { get; } = new(DatedCodeForm.Partial);

    public LineList<ProjectMemberForm> Members { get; } = new("/Features/Projects/_MemberLine.cshtml");

    public LineList<MilestoneForm> Milestones { get; } = new("/Features/Projects/_MilestoneLine.cshtml");

    public LineList<ProjectBudgetForm> Budget { get; } = new("/Features/Projects/_BudgetLine.cshtml");

    /// <summary>Not for editing here: who asked to join is answered on the project's page and must survive a save.</summary>
    public List<string> JoinRequests { get; set; } = [];

    public static ProjectForm FromBody(Project body)
    {
        var form = new ProjectForm
        {
            Name = body.Name,
            Kind = body.Kind,
            State = body.State,
            Stage = body.Stage,
            Customer = body.Customer?.Value,
            Direction = body.Direction?.Value,
            Salesperson = body.Salesperson?.Value,
            PlannedFrom = body.PlannedFrom,
            PlannedTo = body.PlannedTo,
            Description = body.Description,
            IsOpenToAll = body.IsOpenToAll,
            JoinRequests = [.. body.JoinRequests.Select(person => person.Value)],
        };
        form.Departments.WithCodes(body.Departments);
        form.Leads.WithCodes(body.Leads);
        form.Packages.WithCodes(body.Packages);
        form.Members.With(body.Members.Select(ProjectMemberForm.Of));
        form.Milestones.With(body.Milestones.Select(MilestoneForm.Of));
        form.Budget.With(body.Budget.Select(ProjectBudgetForm.Of));
        return form;
    }

    public Project ToBody() => new()
    {
        Name = Name.Trim(),
        Kind = Kind,
        State = State,
        Stage = Stage,
        Customer = Code.TryParse<CustomerCode>(Customer),
        Direction = Code.TryParse<DirectionCode>(Direction),
        Salesperson = Code.TryParse<EmployeeNo>(Salesperson),
        PlannedFrom = PlannedFrom,
        PlannedTo = PlannedTo,
        Description = Description,
        IsOpenToAll = IsOpenToAll,
        Departments = Departments.ToCodes<ProjectDepartmentForm, UnitCode>(),
        Leads = Leads.ToCodes<ProjectLeadForm, EmployeeNo>(),
        Packages = Packages.ToCodes<ProjectPackageForm, ProjectNo>(),
        Members = [.. Members.Filled.Select(member => member.ToMember()).Distinct()],
        Milestones = [.. Milestones.Filled.Select(milestone => milestone.ToMilestone())],
        JoinRequests = [.. JoinRequests.Select(Code.TryParse<EmployeeNo>).OfType<EmployeeNo>()],
        Budget = [.. Budget.Filled.Select(line => line.ToLine())],
    };
}
