using OpsSupport.Kernel.Storage.Rows;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Ledger;

/// <summary>What a report of a day counted: all periods before the day's own, and of that one what had happened by then (AT-33.7).</summary>
internal static class AsOf
{
    /// <summary>Restricts entries <c>e</c> to what counted on that day; to nothing where null.</summary>
    public static Conditions AndAsOf(this Conditions conditions, DateOnly? day) => day is null ? conditions : conditions
        .AndIf(Period.Of(day.Value).Number, "(e.period < @asOfPeriod OR (e.period = @asOfPeriod AND e.business_date <= @asOfDay))", "asOfPeriod")
        .AndIf(day, "1 = 1", "asOfDay");
}
