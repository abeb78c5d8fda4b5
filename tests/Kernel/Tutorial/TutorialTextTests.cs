using System.Text.RegularExpressions;

namespace OpsSupport.Kernel.Tutorial;

/// <summary>What <c>docs/add-a-document-kind.md</c> shows is what is built and tested here, to the letter.</summary>
public sealed partial class TutorialTextTests
{
    private const string Folder = "tests/Tutorial";

    private static readonly string Text = File.ReadAllText(Repository.PathTo("docs", "add-a-document-kind.md"));

    [Fact]
    public void Every_file_of_the_kind_is_shown_as_it_is()
    {
        var shown = Block().Matches(Text).ToDictionary(block => block.Groups["file"].Value, block => block.Groups["code"].Value);

        Assert.Equal(Repository.FilesIn(Folder, ".cs", ".cshtml", ".json").Select(file => Path.GetRelativePath(Folder, file)).Where(file => file != "packages.lock.json").Order(), shown.Keys.Order());
        Assert.All(shown, block => Assert.Equal(File.ReadAllText(Repository.PathTo(Folder, block.Key)), block.Value));
    }

    [Theory]
    [InlineData("Texts.resx", 1)]
    [InlineData("Texts.en.resx", 2)]
    public void Every_text_of_the_kind_is_shown_in_both_languages(string file, int column)
    {
        var shown = Row().Matches(Text).ToDictionary(row => row.Groups["key"].Value, row => row.Groups[column == 1 ? "chinese" : "english"].Value);

        var said = Said().Matches(File.ReadAllText(Repository.PathTo(Folder, "web", "Texts", file))).ToDictionary(text => text.Groups["key"].Value, text => text.Groups["value"].Value);
        Assert.Equal(said.OrderBy(text => text.Key, StringComparer.Ordinal), shown.OrderBy(text => text.Key, StringComparer.Ordinal));
    }

    // "`grains/Features/SealUses/SealUseRules.cs`:" and the block below it.
    [GeneratedRegex(@"^`(?<file>[\w./-]+)`:\n\n```\w+\n(?<code>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex(@"^\| `(?<key>[\w.-]+)` \| (?<chinese>.*?) \| (?<english>.*?) \|$", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"<data name=""(?<key>[^""]+)""[^>]*><value>(?<value>[^<]*)</value>")]
    private static partial Regex Said();
}
