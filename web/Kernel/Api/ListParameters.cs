using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Lists;

namespace OpsSupport.Kernel.Api;

/// <summary>Which documents of a kind are asked for, and in which order: what the list on the page filters by.</summary>
/// <param name="Text">Words that number, title or keywords contain.</param>
/// <param name="Stage">The module's own state or sort.</param>
/// <param name="Unit">Only those of this unit.</param>
/// <param name="Sort">Number unless said otherwise.</param>
/// <param name="Desc">The other way round.</param>
public sealed record ListParameters(
    string? Text, Choice<DocumentStatus>? Status, string? Stage, string? Unit, Choice<DocumentSort>? Sort, bool? Desc)
{
    internal ListQuery ToQuery() => new()
    {
        Text = Text,
        Status = Status?.Value,
        // Stored as the enum spells it, asked for as JSON does.
        Stage = Stage is [var first, .. var rest] ? char.ToUpperInvariant(first) + rest : null,
        Unit = Unit,
        Sort = Sort?.Value ?? default,
        Desc = Desc ?? false,
    };
}
