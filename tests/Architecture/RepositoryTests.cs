using System.Text.RegularExpressions;
using OpsSupport.Kernel;

namespace OpsSupport.Architecture;

/// <summary>What holds for the files, whatever they say.</summary>
public sealed partial class RepositoryTests
{
    private const int MostLines = 300;

    private static readonly string[] Code = ["grain-interfaces", "grains", "silo", "web", "tests", "deploy"];

    [Fact]
    public void The_top_level_holds_nothing_but_what_belongs_there() =>
        Assert.All(new DirectoryInfo(Repository.Root).EnumerateFileSystemInfos(), entry => Assert.Matches(TopLevel(), entry.Name));

    [Fact]
    public void Every_link_in_the_documents_leads_somewhere() =>
        Assert.Empty(
            from document in Documents()
            from Match link in Link().Matches(File.ReadAllText(Repository.PathTo(document)))
            let target = Path.Combine(Path.GetDirectoryName(Repository.PathTo(document))!, link.Groups["path"].Value)
            where !Path.Exists(target)
            select $"{document}: {link.Groups["path"].Value}");

    [Fact]
    public void Both_read_mes_say_the_same_commands() =>
        Assert.Equal(CommandsIn("README.md"), CommandsIn("README.zh-CN.md"));

    [Fact]
    public void No_file_is_longer_than_can_be_read() =>
        Assert.Empty(
            from file in Sources(".cs", ".cshtml", ".css", ".js", ".sql", ".sh")
            let lines = File.ReadLines(Repository.PathTo(file)).Count()
            where lines > MostLines
            select $"{file}: {lines} lines");

    [Fact]
    public void Nothing_is_left_half_done() => Assert.Empty(LinesWith(Unfinished(), Sources(".cs", ".cshtml", ".css", ".js", ".sql", ".sh")));

    // The analyzer of banned symbols does not look into pages, which are generated code to it.
    [Fact]
    public void Pages_take_no_time_from_the_machine() => Assert.Empty(LinesWith(MachineTime(), Sources(".cshtml")));

    [Fact]
    public void Pages_bring_no_script_or_style_of_their_own() => Assert.Empty(LinesWith(Inline(), Sources(".cshtml")));

    [Fact]
    public void Sql_is_written_in_stores_and_migrations_only() =>
        Assert.Empty(LinesWith(Sql(), Sources(".cs").Where(file => !file.StartsWith("tests/", StringComparison.Ordinal)
            && !file.EndsWith("Store.cs", StringComparison.Ordinal)
            && !file.StartsWith("grains/Kernel/Storage/", StringComparison.Ordinal))));

    private static IEnumerable<string> Sources(params string[] endings) =>
        Code.SelectMany(folder => Repository.FilesIn(folder, endings)).Where(file => !file.EndsWith("Tests.cs", StringComparison.Ordinal));

    private static IEnumerable<string> Documents() =>
        Directory.EnumerateFiles(Repository.Root, "*.md").Select(file => Path.GetFileName(file))
            .Concat(Repository.FilesIn("docs", ".md"))
            .Concat(Repository.FilesIn("deploy", ".md"));

    private static IEnumerable<string> CommandsIn(string document) =>
        from Match command in Command().Matches(File.ReadAllText(Repository.PathTo(document)))
        select command.Groups["command"].Value;

    private static IEnumerable<string> LinesWith(Regex pattern, IEnumerable<string> files) =>
        from file in files
        from line in File.ReadLines(Repository.PathTo(file)).Index()
        where pattern.IsMatch(line.Item)
        select $"{file}:{line.Index + 1}: {line.Item.Trim()}";

    // "artifacts" is what a build leaves; git does not know it.
    [GeneratedRegex(@"^(silo|web|grains|grain-interfaces|tests|deploy|docs|artifacts|OpsSupport\.sln|README.*\.md|CONTRIBUTING\.md|CHANGELOG\.md|LICENSE|\..+|Directory\..+|global\.json|BannedSymbols\.txt)$")]
    private static partial Regex TopLevel();

    [GeneratedRegex(@"\]\((?!https?:|mailto:|#)(?<path>[^)#\s]+)(#[^)]*)?\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^(?<command>(dotnet|tests/).*?)\s*(#.*)?$", RegexOptions.Multiline)]
    private static partial Regex Command();

    [GeneratedRegex(@"\b(TODO|FIXME|HACK|XXX)\b|NotImplementedException")]
    private static partial Regex Unfinished();

    [GeneratedRegex(@"\bDateTime(Offset)?\.(Now|UtcNow|Today)\b")]
    private static partial Regex MachineTime();

    [GeneratedRegex(@"<script(?![^>]*\bsrc=)|<style|\sstyle=|\son[a-z]+=|\shx-on", RegexOptions.IgnoreCase)]
    private static partial Regex Inline();

    [GeneratedRegex(@"\b(insert into|delete from|select\b.+\bfrom|update\b.+\bset)\b|\b(INSERT INTO|DELETE FROM|SELECT\b.+\bFROM|UPDATE\b.+\bSET)\b")]
    private static partial Regex Sql();
}
