using OpsSupport.Kernel.Results;

namespace OpsSupport.Kernel.Wording;

/// <summary>Every word a person reads, in the language of the request. Keys are type and member names, arguments are named.</summary>
public interface ITexts
{
    /// <summary>The text under <paramref name="key"/>; the key itself where there is none, so that a page never fails for a word.</summary>
    string this[string key] { get; }

    /// <summary>The text under <paramref name="key"/> with every <c>{Name}</c> replaced by the argument of that name.</summary>
    string this[string key, params (string Name, object? Value)[] arguments] { get; }

    /// <summary>What a member of an enum is called: the text under <c>{EnumType}.{Member}</c>.</summary>
    string Of(Enum member);

    /// <summary>Why something was refused: the text under the refusal's type name, with its members as arguments.</summary>
    string Of(DomainError refusal);
}
