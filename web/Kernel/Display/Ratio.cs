using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Display;

/// <summary>A part of a whole. No whole, no value (rule X-03).</summary>
public readonly record struct Ratio(decimal? Value)
{
    public static Ratio Of(decimal part, decimal whole) => new(whole == 0 ? null : part / whole);

    public static Ratio Of(Money part, Money whole) => Of(part.Amount, whole.Amount);
}
