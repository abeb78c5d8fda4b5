using System.ComponentModel.DataAnnotations;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.EInvoices;

/// <summary>What finance says of an invoice instead of what was read.</summary>
public sealed class CorrectionForm : IValidatableObject
{
    private const double Largest = 99_999_999;

    [Required, Range(0, Largest)] public decimal? Net { get; set; }

    [Required, Range(0, Largest)] public decimal? Tax { get; set; }

    [Required, Range(0, Largest)] public decimal? Deductible { get; set; }

    [Required, StringLength(200)] public string Reason { get; set; } = "";

    public static CorrectionForm Of(InvoiceFacts facts) => new() { Net = facts.Net?.Amount, Tax = facts.Tax?.Amount, Deductible = facts.Deductible.Amount };

    public InvoiceCorrection ToCorrection() => new()
    {
        Net = Money.Cny(Net!.Value),
        Tax = Money.Cny(Tax!.Value),
        Deductible = Money.Cny(Deductible!.Value),
        Reason = Reason.Trim(),
    };

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        from field in new[] { (Name: nameof(Net), Value: Net), (Name: nameof(Tax), Value: Tax), (Name: nameof(Deductible), Value: Deductible) }
        where field.Value is { } amount && decimal.Round(amount, Currency.Cny.Decimals) != amount
        select new ValidationResult("Field.Decimals", [field.Name]);
}
