using System.ComponentModel.DataAnnotations;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.EmployeeLoans;

/// <summary>Money that an employee gives back.</summary>
public sealed class RepaymentForm : IValidatableObject
{
    private const double Largest = 9_999_999;

    [Required, Range(0.01, Largest)] public decimal? Amount { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        Amount is { } amount && decimal.Round(amount, Currency.Cny.Decimals) != amount ? [new("Field.Decimals", [nameof(Amount)])] : [];
}
