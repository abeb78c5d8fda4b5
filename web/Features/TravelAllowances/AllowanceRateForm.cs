using System.ComponentModel.DataAnnotations;
using OpsSupport.Kernel.Forms;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.TravelAllowances;

/// <summary>What a day earns from a day on, in yuan.</summary>
public sealed class AllowanceRateForm : LineForm
{
    private const double Highest = 10_000;

    public DateOnly? From { get; set; }

    public TravelClass? Class { get; set; }

    [Range(0, Highest)] public decimal? First { get; set; }

    [Range(0, Highest)] public decimal? Second { get; set; }

    [Range(0, Highest)] public decimal? Other { get; set; }

    protected override IEnumerable<LineField> Fields =>
        [new(nameof(From), From), new(nameof(Class), Class), new(nameof(First), First), new(nameof(Second), Second), new(nameof(Other), Other)];

    public static AllowanceRateForm Of(AllowanceRate rate) => new()
    {
        From = rate.From,
        Class = rate.Class,
        First = rate.First.Amount,
        Second = rate.Second.Amount,
        Other = rate.Other.Amount,
    };

    public AllowanceRate ToRate() => new(From!.Value, Class!.Value, Money.Cny(First!.Value), Money.Cny(Second!.Value), Money.Cny(Other!.Value));

    public override IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => base.Validate(validationContext)
        .Concat(new[] { (nameof(First), First), (nameof(Second), Second), (nameof(Other), Other) }
            .Where(amount => amount.Item2 is { } value && decimal.Round(value, Currency.Cny.Decimals) != value)
            .Select(amount => new ValidationResult("Field.Decimals", [amount.Item1])));
}
