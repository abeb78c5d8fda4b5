using System.ComponentModel.DataAnnotations;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Forms;

/// <summary>An amount being typed in. Becomes <see cref="Money"/> once it has no more decimals than its currency.</summary>
public sealed class MoneyInput : IValidatableObject
{
    /// <summary>Ten times the company's largest contract; more is a slip of the finger.</summary>
    public const double Largest = 99_999_999_999;

    [Required, Range(-Largest, Largest)] public decimal? Amount { get; set; }

    public string Currency { get; set; } = Values.Currency.Cny.Code;

    public static MoneyInput Of(Money money) => new() { Amount = money.Amount, Currency = money.Currency.Code };

    public Money ToMoney() => Money.Of(Amount!.Value, Values.Currency.Of(Currency));

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!Values.Currency.IsKnown(Currency))
        {
            yield return new("Field.Choice", [nameof(Currency)]);
        }
        else if (Amount is { } amount && decimal.Round(amount, Values.Currency.Of(Currency).Decimals) != amount)
        {
            yield return new("Field.Decimals", [nameof(Amount)]);
        }
    }
}
