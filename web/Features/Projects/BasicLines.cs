using System.Collections.Immutable;

namespace OpsSupport.Features.Projects;

/// <summary>What a project is, line by line: the same on its panorama and in the file of it.</summary>
public static class BasicLines
{
    public static ImmutableArray<(string Key, object? Value)> Of(ProjectPanorama project)
    {
        var body = project.Document.Body;
        return
        [
            ("Column.Number", project.Document.Header.Number), ("Project.State", body.State), ("Project.Stage", body.Stage), ("Project.Kind", body.Kind),
            ("Project.Customer", project.CustomerName), ("Project.Department", project.DepartmentName), ("Project.Leads", project.LeadName),
            ("Project.Salesperson", project.SalespersonName), ("Project.Direction", body.Direction?.Value),
            ("Project.PlannedFrom", body.PlannedFrom), ("Project.PlannedTo", body.PlannedTo),
        ];
    }
}
