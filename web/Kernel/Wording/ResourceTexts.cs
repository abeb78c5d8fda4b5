using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using OpsSupport.Kernel.Display;
using OpsSupport.Kernel.Results;

[assembly: NeutralResourcesLanguage("zh-CN")]

namespace OpsSupport.Kernel.Wording;

/// <summary>The texts of <c>Texts/Texts.resx</c> (Chinese) and <c>Texts.en.resx</c>.</summary>
internal sealed partial class ResourceTexts : ITexts
{
    private static readonly ResourceManager Resources = new("OpsSupport.Texts.Texts", typeof(ResourceTexts).Assembly);

    public string this[string key] => Resources.GetString(key, CultureInfo.CurrentUICulture) ?? key;

    public string this[string key, params (string Name, object? Value)[] arguments] =>
        Fill(this[key], name => arguments.Single(argument => argument.Name == name).Value);

    public string Of(Enum member) => this[TextKeys.Of(member)];

    public string Of(DomainError refusal) =>
        Fill(this[refusal.GetType().Name], name => refusal.GetType().GetProperty(name)?.GetValue(refusal));

    private string Fill(string text, Func<string, object?> value) =>
        Placeholder().Replace(text, match => DisplayText.Of(value(match.Groups["name"].Value), this));

    [GeneratedRegex(@"\{(?<name>\w+)\}")]
    private static partial Regex Placeholder();
}
