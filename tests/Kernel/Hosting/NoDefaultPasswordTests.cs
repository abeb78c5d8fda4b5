using System.Text.RegularExpressions;

namespace OpsSupport.Kernel.Hosting;

/// <summary>Nobody can sign in with something that stands in the source.</summary>
public sealed partial class NoDefaultPasswordTests
{
    private static readonly string[] Folders = ["grain-interfaces", "grains", "silo", "web", "deploy", "docs"];

    [Fact]
    public void No_password_stands_in_what_is_shipped()
    {
        var suspicious =
            from folder in Folders
            from file in Repository.FilesIn(folder, ".cs", ".cshtml", ".json", ".md", ".yml", ".sh", ".sql", ".resx")
            from Match match in GivenPassword().Matches(File.ReadAllText(Repository.PathTo(file)))
            select $"{file}: {match.Value}";

        Assert.Empty(suspicious);
    }

    [Theory]
    [InlineData("var password = \"letmein\";")]
    [InlineData("Host=db;Password=ops")]
    [InlineData("\"Password\": \"ops\"")]
    public void The_search_would_find_one(string guilty) => Assert.Matches(GivenPassword(), guilty);

    // A password with a value: assigned, in JSON, or in a connection string; "…" and an empty text are none.
    [GeneratedRegex("""(?i)(password|pwd)"?\s*(=\s*"[^"\s]+"|:\s*"[^"\s]+"|=(?![="\s>])[\p{L}\d!]+)""")]
    private static partial Regex GivenPassword();
}
