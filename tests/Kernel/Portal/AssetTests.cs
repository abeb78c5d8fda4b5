using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.Extensions.DependencyInjection;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Menu;
using OpsSupport.Kernel.Wording;

namespace OpsSupport.Kernel.Portal;

/// <summary>What a browser fetches: other people's files as they were published, ours as the rules of the look want them.</summary>
public sealed partial class AssetTests
{
    /// <summary>Styles and scripts of a first visit, compressed: about half of what a whole first page may weigh.</summary>
    private const int MostBytes = 64 * 1024;

    private static readonly string Web = Repository.PathTo("web");

    [Fact]
    public void Every_library_file_is_the_one_that_was_reviewed()
    {
        var reviewed = File.ReadAllLines(Path.Combine(Web, "libman.sha256")).Select(line => line.Split("  ")).ToDictionary(line => line[1], line => line[0]);
        var present = System.IO.Directory.EnumerateFiles(Path.Combine(Web, "wwwroot", "lib"), "*", SearchOption.AllDirectories)
            .ToDictionary(file => Path.GetRelativePath(Web, file), file => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file))));

        Assert.Equal(reviewed.OrderBy(file => file.Key, StringComparer.Ordinal), present.OrderBy(file => file.Key, StringComparer.Ordinal));
    }

    [Fact]
    public void Every_file_that_libman_names_is_there() => Assert.All(Libman(), file => Assert.True(File.Exists(Path.Combine(Web, file)), file));

    [Fact]
    [Trait("AT", "30.5")]
    public void A_first_visit_is_light()
    {
        var bytes = Linked().Sum(file => Compressed(Path.Combine(Web, "wwwroot", file)));

        Assert.InRange(bytes, 1, MostBytes);
    }

    [Fact]
    public void Colours_are_named_in_the_tokens_and_nowhere_else() => Assert.Empty(
        from file in Repository.FilesIn("web", ".css")
        where Path.GetFileName(file) != "tokens.css"
        from line in File.ReadLines(Repository.PathTo(file))
        where RawColour().IsMatch(line)
        select $"{file}: {line.Trim()}");

    [Fact]
    public void Every_style_is_in_a_layer_so_that_none_wins_by_accident() => Assert.Empty(
        from file in Repository.FilesIn("web", ".css")
        where !File.ReadAllText(Repository.PathTo(file)).Contains("@layer", StringComparison.Ordinal)
        select file);

    [Fact]
    public void Every_icon_that_is_named_is_drawn()
    {
        var drawn = XDocument.Load(Path.Combine(Web, "wwwroot", "lib", "tabler", "icons.svg")).Root!.Elements().Select(icon => icon.Attribute("id")!.Value);
        var named = from file in Repository.FilesIn("web", ".cshtml")
                    from Match use in Icon().Matches(File.ReadAllText(Repository.PathTo(file)))
                    select use.Groups["name"].Value;

        Assert.Equal([], named.Concat(OfTheMenu()).Except(drawn));
    }

    private static IEnumerable<string> OfTheMenu()
    {
        using var services = new ServiceCollection().AddSingleton<ITexts, ResourceTexts>().AddPortalModules().BuildServiceProvider();
        return [.. services.GetServices<DocumentUi>().Select(ui => ui.Menu).Concat(services.GetServices<MenuEntry>()).Select(entry => entry.Icon)];
    }

    private static IEnumerable<string> Libman() =>
        from library in JsonDocument.Parse(File.ReadAllText(Path.Combine(Web, "libman.json"))).RootElement.GetProperty("libraries").EnumerateArray()
        from mapping in library.GetProperty("fileMappings").EnumerateArray()
        from file in mapping.GetProperty("files").EnumerateArray()
        select Path.Combine(library.GetProperty("destination").GetString()!, file.GetString()!);

    private static IEnumerable<string> Linked() =>
        LinkedFile().Matches(File.ReadAllText(Path.Combine(Web, "Kernel", "Shared", "_Head.cshtml"))).Select(link => link.Groups["file"].Value);

    private static long Compressed(string file)
    {
        using var target = new MemoryStream();
        using (var zip = new GZipStream(target, CompressionLevel.SmallestSize))
        {
            zip.Write(File.ReadAllBytes(file));
        }

        return target.ToArray().LongLength;
    }

    [GeneratedRegex("""(href|src)="~/(?<file>[^"@]+\.(css|js))""")]
    private static partial Regex LinkedFile();

    [GeneratedRegex(@"#[0-9a-f]{3,8}\b|\b(rgb|hsl)a?\(", RegexOptions.IgnoreCase)]
    private static partial Regex RawColour();

    [GeneratedRegex("""<icon name="(?<name>[a-z0-9-]+)"|new EmptyState\("(?<name>[a-z0-9-]+)""")]
    private static partial Regex Icon();
}
