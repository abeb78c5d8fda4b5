using System.Collections.Immutable;

namespace OpsSupport.Features.ExpenseClaims;

/// <summary>What finance accepts of a claim, line by line.</summary>
public sealed class AcceptedForm
{
    public List<AcceptedLineForm> Lines { get; set; } = [];

    public static AcceptedForm Of(ExpenseClaim claim) => new() { Lines = [.. claim.Lines.Select(AcceptedLineForm.Of)] };

    /// <summary>The lines of which another amount is accepted than stands there.</summary>
    public ImmutableArray<AcceptedAmount> Changed(ExpenseClaim claim) =>
        [.. Lines.Where(typed => claim.Lines.Any(line => line.No == typed.No && line.Gross.Amount != typed.Accepted)).Select(typed => typed.ToAmount())];

    /// <summary>One for each line of the claim, as it was typed where it was.</summary>
    public AcceptedForm Beside(ExpenseClaim claim) =>
        new() { Lines = [.. claim.Lines.Select(line => Lines.Find(typed => typed.No == line.No) ?? AcceptedLineForm.Of(line))] };
}
