using System.Collections.Immutable;
using OpsSupport.Kernel.Approvals;

namespace OpsSupport.Features.ExpenseClaims;

/// <summary>A claim as its page shows it.</summary>
/// <param name="Marks">The lines that its owner has to put right.</param>
public sealed record ClaimView(ExpenseClaim Claim, ImmutableArray<LineMark> Marks)
{
    /// <summary>Why a line came back; null where it did not.</summary>
    public string? ReasonFor(ClaimLine line) => Marks.FirstOrDefault(mark => mark.Line == line.No)?.Reason;
}
