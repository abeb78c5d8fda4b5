using System.Collections.Immutable;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.News;

/// <summary>What news may say, and whom it reaches. Pure.</summary>
internal static class NewsRules
{
    private const string All = "all";

    public static IEnumerable<DomainError> Check(NewsContent content, bool isChannel, Func<UnitCode, bool> isUnit, Func<EmployeeNo, bool> isPerson)
    {
        foreach (var error in CheckWords(content))
        {
            yield return error;
        }

        if (!isChannel)
        {
            yield return new UnknownReference(nameof(NewsContent.Channel), content.Channel.Value);
        }

        if (content.ExpiresAt <= content.PublishAt)
        {
            yield return new NewsOverBeforeItBegins();
        }

        foreach (var unit in content.Audience.Units.Where(unit => !isUnit(unit)))
        {
            yield return new UnknownReference(nameof(NewsAudience.Units), unit.Value);
        }

        foreach (var person in content.Audience.People.Where(person => !isPerson(person)))
        {
            yield return new UnknownReference(nameof(NewsAudience.People), person.Value);
        }
    }

    public static IEnumerable<DomainError> Check(NewsChannel channel, Func<EmployeeNo, bool> isPerson)
    {
        if (string.IsNullOrWhiteSpace(channel.Name))
        {
            yield return new Missing(nameof(NewsChannel.Name));
        }
        else if (channel.Name.Length > NewsChannel.LongestName)
        {
            yield return new TooLong(nameof(NewsChannel.Name), NewsChannel.LongestName);
        }

        foreach (var editor in channel.Editors.Where(editor => !isPerson(editor)))
        {
            yield return new UnknownReference(nameof(NewsChannel.Editors), editor.Value);
        }
    }

    /// <summary>An audience as keys; whoever has one of them is in it. Lists are read by the same keys.</summary>
    public static ImmutableArray<string> KeysOf(NewsAudience audience) => audience.IsEverybody ? [All] :
    [
        .. audience.Units.Select(KeyOf), .. audience.Roles.Select(KeyOf), .. audience.People.Select(KeyOf),
    ];

    /// <summary>The keys that a person has.</summary>
    /// <param name="path">The codes from the top unit down to his own, each followed by a slash.</param>
    public static ImmutableArray<string> KeysOf(Person person, string path) =>
    [
        All, .. path.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(code => KeyOf(new UnitCode(code))), .. person.Roles.Select(KeyOf), KeyOf(person.No),
    ];

    /// <summary>What a correction changed, for the trail.</summary>
    public static ImmutableArray<FieldChange> Changes(NewsContent? before, NewsContent after) =>
    [
        .. Texts(after).Zip(before is null ? [] : Texts(before), (now, then) => new FieldChange(now.Field, then.Text, now.Text)).Where(change => change.Before != change.After),
    ];

    private static IEnumerable<DomainError> CheckWords(NewsContent content)
    {
        foreach (var (name, text, limit) in new[]
        {
            (nameof(NewsContent.Title), content.Title, NewsContent.LongestTitle), (nameof(NewsContent.Body), content.Body, NewsContent.LongestBody),
        })
        {
            if (string.IsNullOrWhiteSpace(text))
            {
                yield return new Missing(name);
            }
            else if (text.Length > limit)
            {
                yield return new TooLong(name, limit);
            }
        }
    }

    private static IEnumerable<(string Field, string? Text)> Texts(NewsContent content) =>
    [
        (nameof(NewsContent.Title), content.Title), (nameof(NewsContent.Body), content.Body), (nameof(NewsContent.Channel), content.Channel.Value),
        (nameof(NewsContent.Audience), string.Join(' ', KeysOf(content.Audience))), (nameof(NewsContent.PublishAt), $"{content.PublishAt:O}"),
        (nameof(NewsContent.ExpiresAt), content.ExpiresAt is { } end ? $"{end:O}" : null), (nameof(NewsContent.IsPinned), $"{content.IsPinned}"),
        (nameof(NewsContent.MustRead), $"{content.MustRead}"),
    ];

    private static string KeyOf(UnitCode unit) => $"unit:{unit.Value}";

    private static string KeyOf(Role role) => $"role:{(int)role}";

    private static string KeyOf(EmployeeNo person) => $"person:{person.Value}";
}
