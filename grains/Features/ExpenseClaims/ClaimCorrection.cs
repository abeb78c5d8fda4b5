using System.Collections.Immutable;
using OpsSupport.Kernel.Approvals;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.ExpenseClaims;

/// <summary>What its owner may change in a claim of which single lines were sent back: those lines. Whoever agreed to the others is not asked again.</summary>
internal static class ClaimCorrection
{
    /// <param name="marks">The lines that were sent back; none where the whole claim is its owner's to change.</param>
    public static LineAgreedTo? Refusal(ExpenseClaim before, ExpenseClaim after, ImmutableArray<LineMark> marks)
    {
        if (marks.IsEmpty)
        {
            return null;
        }

        var next = ExpenseClaim.Numbered(after.Lines).ToLookup(line => line.No);
        return ExpenseClaim.Numbered(before.Lines).Select((line, index) => (Line: line, Place: index + 1))
            .Where(agreed => marks.All(mark => mark.Line != agreed.Line.No) && !next[agreed.Line.No].Any(line => Said(line) == Said(agreed.Line)))
            .Select(agreed => new LineAgreedTo(agreed.Place)).FirstOrDefault();
    }

    // What its owner says. What an invoice tells besides may have been found out since.
    private static ClaimLine Said(ClaimLine line) => line with { Invoice = null, Deductible = Money.Zero(line.Gross.Currency), Cut = null };
}
