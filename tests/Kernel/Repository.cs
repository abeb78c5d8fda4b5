namespace OpsSupport.Kernel;

/// <summary>The working tree these tests were built from.</summary>
internal static class Repository
{
    // What tools wrote, and what others wrote.
    private static readonly string[] NotOurs = ["artifacts", "obj", "bin", ".git", ".data", "lib", "node_modules"];

    public static string Root { get; } = Above(AppContext.BaseDirectory);

    public static string PathTo(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>Our own files below a folder whose names end in one of these, by their paths from the root.</summary>
    public static IEnumerable<string> FilesIn(string folder, params string[] endings) =>
        from file in Below(new(PathTo(folder)))
        where endings.Any(ending => file.Name.EndsWith(ending, StringComparison.Ordinal))
        select Path.GetRelativePath(Root, file.FullName);

    private static IEnumerable<FileInfo> Below(DirectoryInfo folder) => folder.Exists
        ? folder.EnumerateFiles().Concat(folder.EnumerateDirectories().Where(inner => !NotOurs.Contains(inner.Name)).SelectMany(Below))
        : [];

    private static string Above(string folder) =>
        File.Exists(Path.Combine(folder, "OpsSupport.sln"))
            ? folder
            : Above(Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests do not run inside the repository."));
}
