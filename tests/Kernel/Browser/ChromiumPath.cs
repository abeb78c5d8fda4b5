namespace OpsSupport.Kernel.Browser;

/// <summary>Where the browser of this machine is. None is downloaded: the distribution's own is kept up to date.</summary>
internal static class ChromiumPath
{
    public const string Variable = "OPSSUPPORT_CHROMIUM";

    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    public static string Find() => Find(Environment.GetEnvironmentVariable(Variable), Environment.GetEnvironmentVariable("PATH") ?? "");

    /// <exception cref="InvalidOperationException">There is none, and what to install.</exception>
    public static string Find(string? chosen, string path)
    {
        var found = chosen is not null
            ? [chosen]
            : from name in Names from folder in path.Split(Path.PathSeparator) select Path.Combine(folder, name);

        return found.FirstOrDefault(File.Exists) ?? throw new InvalidOperationException(
            $"The browser tests need Chromium. Install it (Debian: apt-get install chromium fonts-noto-cjk) or name its program in {Variable}.");
    }
}
