using OpsSupport.Kernel.Results;

namespace OpsSupport.Kernel.Wording;

/// <summary>The portal's texts, and those of a kind of document that is no part of it.</summary>
/// <param name="more">Says nothing where the portal's own text is wanted.</param>
internal sealed class MoreTexts(ITexts texts, Func<string, string?> more) : ITexts
{
    public string this[string key] => more(key) ?? texts[key];

    public string this[string key, params (string Name, object? Value)[] arguments] => texts[key, arguments];

    public string Of(Enum member) => more(TextKeys.Of(member)) ?? texts.Of(member);

    public string Of(DomainError refusal) => texts.Of(refusal);
}
