using OpsSupport.Kernel.Display;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.Projects;

/// <summary>The addresses of a panorama and its parts. Whoever looks from a past day stays on that day.</summary>
public static class PanoramaAddress
{
    public static string Of(ProjectNo no, DateOnly? asOf = null) => $"/projects/{Uri.EscapeDataString(no.Value)}/panorama{Query(asOf)}";

    public static string People(ProjectPanorama project) => Part(project, "people");

    public static string Members(ProjectPanorama project) => Part(project, "members");

    /// <param name="section">All of them where null.</param>
    public static string Export(ProjectPanorama project, ExportFormat format, PanoramaSection? section = null)
    {
        var query = Query(AsOf(project));
        return $"{Of(No(project))}/export{(query.Length == 0 ? "?" : $"{query}&")}format={format}{(section is null ? "" : $"&section={section}")}";
    }

    private static string Part(ProjectPanorama project, string part) => $"{Of(No(project))}/{part}{Query(AsOf(project))}";

    private static ProjectNo No(ProjectPanorama project) => new(DocumentKind.CodeOf(project.Document.Header.Ref.Key));

    private static DateOnly? AsOf(ProjectPanorama project) => project.IsPast ? project.Day : null;

    private static string Query(DateOnly? asOf) => asOf is { } day ? $"?asOf={DayText.Of(day)}" : "";
}
