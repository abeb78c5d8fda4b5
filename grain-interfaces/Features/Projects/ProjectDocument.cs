using OpsSupport.Kernel.Documents;

namespace OpsSupport.Features.Projects;

/// <summary>The names of projects as documents; <see cref="ProjectKind"/> is the part a project plays.</summary>
public static class ProjectDocument
{
    public const string Name = "project";

    public static DocumentKind Kind { get; } = new(Name, Slug: "projects", NumberPrefix: "PRJ", DocumentLife.Master);
}
