using System.Collections.Immutable;
using OpsSupport.Kernel.Approvals;
using OpsSupport.Kernel.Shared;

namespace OpsSupport.Kernel.Documents;

/// <summary>A document as the kernel's pages hold it, whatever its kind.</summary>
/// <param name="Body">What the module's view shows.</param>
/// <param name="Form">What the module's form edits.</param>
/// <param name="Title">What it is about, in a few words; null where the number says enough.</param>
/// <param name="Attachments">The files that belong to it.</param>
/// <param name="Approval">Who was asked and what they answered; null where nobody was.</param>
/// <param name="Related">Where its figures and neighbours are found.</param>
public sealed record OpenDocument(DocumentHeader Header, object Body, object Form, string? Title, ImmutableArray<Attachment> Attachments, ApprovalState? Approval, ImmutableArray<ActionLink> Related)
{
    /// <summary>The lines that can be sent back by themselves; none where it goes back as a whole.</summary>
    public ImmutableArray<NumberedLine> Lines { get; init; } = [];

    /// <summary>What the module's view shows, where that is more than the body.</summary>
    public object? View { get; init; }
}
