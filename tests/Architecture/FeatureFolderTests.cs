using OpsSupport.Kernel;

namespace OpsSupport.Architecture;

/// <summary>Whoever can spell a module's name has found all of it: one folder name in four projects.</summary>
public sealed class FeatureFolderTests
{
    private static readonly string[] Projects = ["grain-interfaces", "grains", "web", "tests"];

    /// <summary>Modules that rightly lack a folder, each with the reason.</summary>
    private static readonly Dictionary<string, string> Exceptions = new()
    {
        ["grain-interfaces/Features/DemoCompany"] = "it is asked for through the kernel's IDemoGrain, as the portal knows no module",
        ["web/Features/DemoCompany"] = "its people stand on the kernel's sign-in page, everything else on the pages of other modules",
        ["tests/Features/Setup"] = "it runs once, before there is a company: the hosting tests start a process for it",
    };

    [Fact]
    public void A_module_has_the_same_folder_in_all_four_projects()
    {
        var missing =
            from feature in Projects.SelectMany(FeaturesOf).Distinct()
            from project in Projects
            where !FeaturesOf(project).Contains(feature)
            select $"{project}/Features/{feature}";

        Assert.Equal(Exceptions.Keys.Order(), missing.Order());
    }

    [Fact]
    public void A_module_has_no_folders_inside() =>
        Assert.Empty(
            from project in Projects
            from file in Repository.FilesIn($"{project}/Features", ".cs", ".cshtml")
            where file.Split('/').Length > 4
            select file);

    private static IEnumerable<string> FeaturesOf(string project) => Repository.FilesIn($"{project}/Features", "")
        .Select(file => file.Split('/')[2])
        .Distinct();
}
