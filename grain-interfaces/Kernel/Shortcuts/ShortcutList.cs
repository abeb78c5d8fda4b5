using System.Collections.Immutable;
using OpsSupport.Kernel.Results;

namespace OpsSupport.Kernel.Shortcuts;

/// <summary>Functions by their addresses within the portal, in order.</summary>
/// <param name="IsChosen">False for whoever never chose.</param>
[GenerateSerializer, Immutable, Alias("shortcut-list")]
public sealed record ShortcutList(ImmutableArray<string> Functions, bool IsChosen)
{
    /// <summary>More would be no shortcuts any more.</summary>
    public const int Most = 24;

    public const int LongestAddress = 200;
}

/// <summary>What a person does with his shortcuts.</summary>
[GenerateSerializer, Immutable, Alias("shortcut-change")]
public abstract record ShortcutChange(string Function)
{
    /// <summary>Keeps a function within reach, after the others.</summary>
    [GenerateSerializer, Immutable, Alias("shortcut-change.pin")]
    public sealed record Pin(string Function) : ShortcutChange(Function);

    [GenerateSerializer, Immutable, Alias("shortcut-change.unpin")]
    public sealed record Unpin(string Function) : ShortcutChange(Function);

    /// <summary>Puts a kept function right before another one; at the end where that is null or not kept.</summary>
    [GenerateSerializer, Immutable, Alias("shortcut-change.place")]
    public sealed record Place(string Function, string? Before) : ShortcutChange(Function);
}

/// <summary>More shortcuts than a person may keep.</summary>
[GenerateSerializer, Immutable, Alias("shortcuts.too-many")]
public sealed record TooManyShortcuts(int Limit) : DomainError;
