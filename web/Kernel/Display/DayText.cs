using System.Globalization;

namespace OpsSupport.Kernel.Display;

/// <summary>A day as addresses and date inputs write it.</summary>
public static class DayText
{
    public static string Of(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
