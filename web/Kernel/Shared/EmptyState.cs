using OpsSupport.Kernel.Directory;

namespace OpsSupport.Kernel.Shared;

/// <summary>Says why there is nothing to see and what to do about it. Also the error, no-right and starting states.</summary>
public sealed record EmptyState(string Icon, string Title, string? Text = null, ActionLink? Action = null)
{
    /// <summary>It is all there is on the page: its title is the page's.</summary>
    public bool IsWholePage { get; init; }
}

/// <summary>A link that looks like a button.</summary>
/// <param name="Needs">The permission without which it is not shown beside a document; null for everyone who sees the document.</param>
public sealed record ActionLink(string Text, string Url, string Icon, Permission? Needs = null);
