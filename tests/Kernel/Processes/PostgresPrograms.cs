using System.Globalization;

namespace OpsSupport.Kernel.Processes;

/// <summary>PostgreSQL's programs on this machine, and the user to run them as: it refuses to serve as root.</summary>
internal static class PostgresPrograms
{
    private const string Debian = "/usr/lib/postgresql";

    private static readonly string Folder = Folders().FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")))
        ?? throw new InvalidOperationException("The tests need PostgreSQL's server programs. Install them (Debian: apt-get install postgresql).");

    public static bool AsRoot { get; } = Environment.UserName == "root";

    /// <summary>The command line that runs one of them as a user it accepts. The process is the program itself, no shell around it.</summary>
    public static (string Program, IEnumerable<string> Arguments) CommandOf(string name, params IEnumerable<string> arguments)
    {
        var program = Path.Combine(Folder, name);

        return AsRoot
            ? ("setpriv", ["--reuid=postgres", "--regid=postgres", "--init-groups", "--", program, .. arguments])
            : (program, arguments);
    }

    private static IEnumerable<string> Folders() =>
        (Path.Exists(Debian) ? new DirectoryInfo(Debian).GetDirectories() : [])
            .OrderByDescending(version => int.Parse(version.Name, CultureInfo.InvariantCulture))
            .Select(version => Path.Combine(version.FullName, "bin"))
            .Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator));
}
