using OpsSupport.Kernel.Shared;
using OpsSupport.Kernel.Wording;

namespace OpsSupport.Features.Projects;

/// <summary>What a project's document lists, as tables.</summary>
public static class ProjectTables
{
    public static TableView Members(Project project, ITexts texts) => new(
        "members", texts["Project.Members"],
        [new(texts["ProjectMember.Code"]), new(texts["ProjectMember.From"]), new(texts["ProjectMember.LastDay"])],
        [.. project.Members.Select(member => new TableRow(null, [member.Person, member.From, member.To?.AddDays(-1)]))])
    {
        Empty = new("users", texts["Lines.Empty"]),
    };

    public static TableView Milestones(Project project, ITexts texts) => new(
        "milestones", texts["Project.Milestones"],
        [
            new(texts["Milestone.Name"]), new(texts["Milestone.PlannedOn"]), new(texts["Milestone.DoneOn"]), new(texts["Milestone.Weight"], IsNumber: true),
        ],
        [.. project.Milestones.Select(milestone => new TableRow(null, [milestone.Name, milestone.PlannedOn, milestone.DoneOn, milestone.Weight]))])
    {
        Empty = new("calendar", texts["Lines.Empty"]),
    };
}
