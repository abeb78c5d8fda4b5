using System.ComponentModel.DataAnnotations;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Forms;

/// <summary>A line with an amount in a currency of its own.</summary>
public abstract class AmountForm : LineForm
{
    [Range(-MoneyInput.Largest, MoneyInput.Largest)] public decimal? Amount { get; set; }

    public string Currency { get; set; } = Values.Currency.Cny.Code;

    public Money ToMoney() => Money.Of(Amount!.Value, Values.Currency.Of(Currency));

    protected void Show(Money money) => (Amount, Currency) = (money.Amount, money.Currency.Code);

    public override IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        foreach (var missing in base.Validate(validationContext))
        {
            yield return missing;
        }

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
