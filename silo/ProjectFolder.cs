namespace OpsSupport;

/// <summary>Where a clone of the repository is, when this process runs from one.</summary>
public static class ProjectFolder
{
    private const string Mark = "OpsSupport.sln";

    /// <summary>The folder with the solution, or null in an installation.</summary>
    public static string? Root { get; } = Above(AppContext.BaseDirectory);

    /// <summary>Next to the solution in a clone, where version control ignores it; in the current folder otherwise.</summary>
    public static string DefaultData { get; } = Path.Combine(Root ?? Environment.CurrentDirectory, ".data");

    private static string? Above(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, Mark)))
            {
                return at.FullName;
            }
        }

        return null;
    }
}
