using System.ComponentModel.DataAnnotations;
using OpsSupport.Kernel.Forms;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.ExpenseClaims;

public sealed class LoanUseForm : LineForm
{
    private const double Largest = 9_999_999;

    /// <summary>The loan's key.</summary>
    [StringLength(64)] public string? Loan { get; set; }

    [Range(0, Largest)] public decimal? Amount { get; set; }

    protected override IEnumerable<LineField> Fields => [new(nameof(Loan), Loan), new(nameof(Amount), Amount)];

    public static LoanUseForm Of(LoanUse use) => new() { Loan = use.Loan, Amount = use.Amount.Amount };

    public LoanUse ToUse() => new(Loan!.Trim(), "", Money.Cny(Amount!.Value));

    public override IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
    [
        .. base.Validate(validationContext),
        .. Amount is { } amount && decimal.Round(amount, Currency.Cny.Decimals) != amount ? [new("Field.Decimals", [nameof(Amount)])] : Array.Empty<ValidationResult>(),
    ];
}
