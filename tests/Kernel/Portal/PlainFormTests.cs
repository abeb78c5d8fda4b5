using System.Text.RegularExpressions;

namespace OpsSupport.Kernel.Portal;

/// <summary>Script adds speed and nothing else: what it sends, a browser without it can send as well (rule X-11).</summary>
[Trait("AT", "X-11")]
public sealed partial class PlainFormTests
{
    [Fact]
    public void Whatever_script_posts_is_a_form_or_a_button_that_names_the_same_address()
    {
        var tags = Repository.FilesIn("web", ".cshtml")
            .SelectMany(file => PostingTag().Matches(File.ReadAllText(Repository.PathTo(file))).Select(tag => (File: file, Tag: tag.Value))).ToList();

        Assert.NotEmpty(tags);
        Assert.All(tags, one => Assert.True(IsPlain(one.Tag), $"{one.File}: {one.Tag}"));
    }

    private static bool IsPlain(string tag) => tag.StartsWith("<form", StringComparison.Ordinal)
        ? tag.Contains("method=\"post\"", StringComparison.Ordinal)
        : Script().Match(tag).Groups["url"].Value == Plain().Match(tag).Groups["url"].Value;

    [GeneratedRegex("<[a-z][^<]*?\\shx-post=\"[^<]*?>(?=\\s|<|@|$)", RegexOptions.Singleline)]
    private static partial Regex PostingTag();

    [GeneratedRegex("hx-post=\"(?<url>[^\"]*)")]
    private static partial Regex Script();

    [GeneratedRegex("formaction=\"(?<url>[^\"]*)")]
    private static partial Regex Plain();
}
