using System.Collections.Immutable;
using OpsSupport.Kernel.Approvals;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.ExpenseClaims;

/// <summary>Finance accepts less than was claimed, line by line, and never more (invariant I-21).</summary>
internal static class ClaimCuts
{
    private const int LongestReason = 200;

    /// <summary>The claim with what is accepted: tax deducted in proportion, advances settled no further than what is left.</summary>
    public static Result<ExpenseClaim> Cut(ExpenseClaim claim, ImmutableArray<AcceptedAmount> accepted, EmployeeNo by)
    {
        var numbered = ExpenseClaim.Numbered(claim.Lines);
        if (Refusals(numbered, accepted).ToImmutableArray() is { IsEmpty: false } refusals)
        {
            return refusals;
        }

        ImmutableArray<ClaimLine> lines = [.. numbered.Select(line => accepted.FirstOrDefault(one => one.Line == line.No) is { } one ? Accepted(line, one, by) : line)];
        return lines.SequenceEqual(numbered) ? new NothingCut() : Fitted(claim with { Lines = InvoiceShares.Completed(lines, Facts(lines)) });
    }

    /// <summary>What was claimed again as it was accepted before keeps what finance said of it.</summary>
    public static ImmutableArray<ClaimLine> Kept(ImmutableArray<ClaimLine> lines, ImmutableArray<ClaimLine> before) =>
        [.. lines.Select(line => line with { Cut = before.FirstOrDefault(one => one.No == line.No && one.Gross == line.Gross)?.Cut })];

    /// <summary>What was cut and why, as the history and the claimant are told.</summary>
    public static string Said(ImmutableArray<AcceptedAmount> accepted) => string.Join("\n", accepted.Select(one => $"#{one.Line} → {one.Accepted.Amount:0.00} {one.Reason.Trim()}".TrimEnd()));

    private static IEnumerable<DomainError> Refusals(ImmutableArray<ClaimLine> lines, ImmutableArray<AcceptedAmount> accepted)
    {
        foreach (var one in accepted)
        {
            var place = lines.Select(line => line.No).ToImmutableArray().IndexOf(one.Line);
            if (place < 0)
            {
                yield return new NoSuchLine(one.Line);
            }
            else if (one.Accepted.Minor < 0 || one.Accepted > lines[place].Claimed)
            {
                yield return new AcceptedAmountWrong(place + 1, lines[place].Claimed);
            }
            else if (string.IsNullOrWhiteSpace(one.Reason) && one.Accepted != lines[place].Claimed)
            {
                yield return new CutWithoutReason(place + 1);
            }
            else if (one.Reason.Length > LongestReason)
            {
                yield return new TooLong(nameof(ExpenseClaim.Lines), LongestReason);
            }
        }
    }

    // What is accepted whole after all is no cut.
    private static ClaimLine Accepted(ClaimLine line, AcceptedAmount accepted, EmployeeNo by) => accepted.Accepted == line.Gross ? line : line with
    {
        Gross = accepted.Accepted,
        Cut = accepted.Accepted == line.Claimed ? null : new(line.Claimed, accepted.Reason.Trim(), by),
    };

    private static ImmutableDictionary<EInvoices.InvoiceKey, EInvoices.InvoiceFacts> Facts(ImmutableArray<ClaimLine> lines) =>
        lines.Select(line => line.Invoice).OfType<EInvoices.InvoiceFacts>().DistinctBy(facts => facts.Key).ToImmutableDictionary(facts => facts.Key);

    private static ExpenseClaim Fitted(ExpenseClaim claim)
    {
        var left = claim.Total;
        var loans = ImmutableArray.CreateBuilder<LoanUse>();
        foreach (var loan in claim.Loans)
        {
            var amount = loan.Amount < left ? loan.Amount : left;
            left -= amount;
            if (!amount.IsZero)
            {
                loans.Add(loan with { Amount = amount });
            }
        }

        return claim with { Loans = loans.ToImmutable() };
    }
}
