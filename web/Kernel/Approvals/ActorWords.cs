using System.Collections.Immutable;
using OpsSupport.Kernel.Wording;

namespace OpsSupport.Kernel.Approvals;

/// <summary>Whom a node asks, in words.</summary>
public static class ActorWords
{
    public static string Of(ImmutableArray<ActorRule> rules, ITexts texts) => string.Join(texts["Separator"], rules.Select(rule => Of(rule, texts)));

    public static string OfSort(string sort, ITexts texts) => new ActorChoice(sort, null).Office is { } role ? texts.Of(role) : texts[$"ActorRule.{sort}"];

    private static string Of(ActorRule rule, ITexts texts)
    {
        var choice = ActorChoice.Of(rule);
        return choice.Detail is null ? OfSort(choice.Sort, texts) : $"{OfSort(choice.Sort, texts)} {choice.Detail}";
    }
}
