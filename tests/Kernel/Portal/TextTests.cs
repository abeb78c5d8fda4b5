using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.Extensions.DependencyInjection;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Menu;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Wording;

namespace OpsSupport.Kernel.Portal;

/// <summary>Every word a person reads is in both languages, and none of them is written anywhere else (rule X-15).</summary>
public sealed partial class TextTests
{
    private static readonly string[] About = ["Title", "Lead", "New", "Empty", "Unnumbered"];

    private static readonly Dictionary<string, string> Chinese = Read("Texts.resx");

    private static readonly Dictionary<string, string> English = Read("Texts.en.resx");

    [Fact]
    public void Every_key_is_there_once_and_in_both_languages()
    {
        Assert.Distinct(Keys("Texts.resx"));
        Assert.Distinct(Keys("Texts.en.resx"));
        Assert.Equal(Chinese.Keys.Order(StringComparer.Ordinal), English.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_text_has_the_same_arguments_in_both_languages() =>
        Assert.DoesNotContain(Chinese.Keys.Intersect(English.Keys), key => !ArgumentsOf(Chinese[key]).SetEquals(ArgumentsOf(English[key])));

    [Fact]
    public void Every_text_that_code_asks_for_is_there() => Assert.Empty(
        from file in Repository.FilesIn("web", ".cs", ".cshtml")
        from Match use in KeyInCode().Matches(File.ReadAllText(Repository.PathTo(file)))
        where !Chinese.ContainsKey(use.Groups["key"].Value)
        select $"{file}: {use.Groups["key"].Value}");

    [Fact]
    public void Every_member_of_an_enum_has_a_text() => Assert.Empty(
        from type in Types().Where(type => type.IsEnum && IsRead(type))
        from Enum member in Enum.GetValues(type)
        where !Chinese.ContainsKey(TextKeys.Of(member))
        select TextKeys.Of(member));

    [Fact]
    public void Every_refusal_has_a_text_made_of_its_own_members() => Assert.Empty(
        from type in typeof(DomainError).Assembly.GetTypes()
        where type.IsSubclassOf(typeof(DomainError))
        where !Chinese.TryGetValue(type.Name, out var text) || ArgumentsOf(text).Any(argument => type.GetProperty(argument) is null)
        select type.Name);

    [Fact]
    public void Every_field_of_a_form_has_a_label() => Assert.Empty(
        from type in typeof(PortalModules).Assembly.GetTypes()
        where type.Name.EndsWith("Form", StringComparison.Ordinal) || type.Name.EndsWith("Input", StringComparison.Ordinal)
        where type is { IsClass: true, IsAbstract: false } && !type.IsAssignableTo(typeof(IRazorPage))
        from property in type.GetProperties().Where(IsTyped)
        where !Chinese.ContainsKey(TextKeys.OfField(type, property.Name))
        select TextKeys.OfField(type, property.Name));

    [Fact]
    public void Every_kind_of_document_and_every_line_of_the_menu_has_its_texts()
    {
        using var services = new ServiceCollection().AddSingleton<ITexts, ResourceTexts>().AddPortalModules().BuildServiceProvider();
        var kinds = services.GetServices<DocumentUi>().ToList();
        var wanted = kinds.SelectMany(ui => About.Select(ui.TextKey))
            .Concat(kinds.Where(ui => ui.Kind.Life == DocumentLife.Master).Select(ui => ui.TextKey("Code")))
            .Concat(kinds.SelectMany(ui => ui.Columns).Select(column => column.TextKey))
            .Concat(services.GetServices<MenuEntry>().Select(entry => entry.TextKey));

        Assert.Equal([], wanted.Where(key => !Chinese.ContainsKey(key)).Distinct());
    }

    [Fact]
    public void No_page_says_a_word_of_its_own() => Assert.Empty(
        from file in Repository.FilesIn("web", ".cshtml")
        from word in WordsIn(File.ReadAllText(Repository.PathTo(file)))
        select $"{file}: {word}");

    [Fact]
    public void Chinese_is_punctuated_as_chinese() =>
        Assert.Equal([], Chinese.Where(text => HalfWidth().IsMatch(text.Value)).Select(text => text.Key));

    [Fact]
    public void A_refusal_is_told_with_its_numbers_in_the_readers_language()
    {
        var refusal = new TooLong("Subject", 200);

        Assert.Equal("最多 200 个字符", Say(refusal, "zh-CN"));
        Assert.Equal("At most 200 characters", Say(refusal, "en"));
    }

    private static string Say(DomainError refusal, string culture)
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = new(culture);
        try
        {
            return new ResourceTexts().Of(refusal);
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    private static IEnumerable<Type> Types() =>
        new[] { typeof(DomainError).Assembly, typeof(PortalModules).Assembly }.SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.Namespace?.StartsWith("OpsSupport", StringComparison.Ordinal) == true && type.IsVisible);

    // How something looks or is typed in is for programs; everything else may be read.
    private static bool IsRead(Type type) => type.Name is not ("Tone" or "SignInOutcome" or "PasswordAnswer" or "FieldKind" or "SortOrder");

    // An operation, a version and lines travel with a form without being typed into a field of their own.
    private static bool IsTyped(PropertyInfo property) => property.SetMethod?.IsPublic == true
        && property.PropertyType != typeof(Guid) && property.Name != "Version" && property.GetCustomAttribute<BindNeverAttribute>() is null
        && (property.PropertyType == typeof(string) || !property.PropertyType.IsAssignableTo(typeof(IEnumerable)));

    private static IEnumerable<string> WordsIn(string page) =>
        Markup().Replace(page, "\n").Split('\n').Select(line => line.Trim()).Where(line => Word().IsMatch(line));

    private static HashSet<string> ArgumentsOf(string text) => [.. Argument().Matches(text).Select(match => match.Groups["name"].Value)];

    private static IEnumerable<string> Keys(string file) =>
        XDocument.Load(Repository.PathTo("web", "Texts", file)).Root!.Elements("data").Select(text => text.Attribute("name")!.Value);

    private static Dictionary<string, string> Read(string file) =>
        XDocument.Load(Repository.PathTo("web", "Texts", file)).Root!.Elements("data")
            .DistinctBy(text => text.Attribute("name")!.Value).ToDictionary(text => text.Attribute("name")!.Value, text => text.Element("value")!.Value);

    [GeneratedRegex("""\b[Tt]exts\["(?<key>[^"]+)"[\],]""")]
    private static partial Regex KeyInCode();

    [GeneratedRegex(@"(?<=\p{IsCJKUnifiedIdeographs}\s?)[(),;:?!]|[(),;:?!](?=\s?\p{IsCJKUnifiedIdeographs})")]
    private static partial Regex HalfWidth();

    [GeneratedRegex(@"\{(?<name>[A-Za-z]\w*)\}")]
    private static partial Regex Argument();

    // Directives, code blocks, expressions, tags and comments; what is left between them is what a person would read.
    [GeneratedRegex("""@\*[\s\S]*?\*@|^@(page|model|using|inject|namespace|addTagHelper).*$|@\{[\s\S]*?^\}|<[^<>]*(?:"[^"]*"[^<>]*)*>|@?(foreach|if|else if|switch|section|case)\b.*$|\b(else|break;|default:|return;|var .*;)\s*$""", RegexOptions.Multiline)]
    private static partial Regex Markup();

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}|^[A-Za-z][a-z]+( [A-Za-z]+)*[.!?…]?$")]
    private static partial Regex Word();
}
