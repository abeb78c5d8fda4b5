using System.ComponentModel.DataAnnotations;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.ExpenseClaims;

/// <summary>What finance accepts of one line.</summary>
public sealed class AcceptedLineForm : IValidatableObject
{
    private const double Largest = 9_999_999;

    public int No { get; set; }

    [Required, Range(0, Largest)] public decimal? Accepted { get; set; }

    [StringLength(200)] public string? Reason { get; set; }

    public static AcceptedLineForm Of(ClaimLine line) => new() { No = line.No, Accepted = line.Gross.Amount, Reason = line.Cut?.Reason };

    public AcceptedAmount ToAmount() => new(No, Money.Cny(Accepted!.Value), Reason?.Trim() ?? "");

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        Accepted is { } amount && decimal.Round(amount, Currency.Cny.Decimals) != amount ? [new("Field.Decimals", [nameof(Accepted)])] : [];
}
