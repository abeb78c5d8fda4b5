using System.Globalization;

namespace OpsSupport.Features.EInvoices;

/// <summary>What was read, as a flag says it.</summary>
internal static class FlagText
{
    public static string Of(object value) => value switch
    {
        decimal amount => amount.ToString("0.00", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
