using Microsoft.Extensions.Localization;

namespace OpsSupport.Kernel.Wording;

/// <summary>Lets the framework's validation attributes speak our texts; their <c>{0}</c>, <c>{1}</c> stay positional.</summary>
internal sealed class TextLocalizer(ITexts texts) : IStringLocalizer
{
    public LocalizedString this[string name] => new(name, texts[name]);

    public LocalizedString this[string name, params object[] arguments] =>
        new(name, string.Format(System.Globalization.CultureInfo.CurrentCulture, texts[name], arguments));

    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => [];
}
