using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Api;

/// <summary>Which entries are asked for.</summary>
/// <param name="Period">A month, <c>2026-04</c>.</param>
/// <param name="Currency">ISO 4217.</param>
public sealed record EntryParameters(Choice<FigureKind>? Kind, string? Period, string? Currency, string? Employee)
{
    internal Result<EntryFilter> ToFilter(FigureScope scope)
    {
        var period = Values.Period.TryParse(Period);
        return Period is not null && period is null ? new UnknownReference(nameof(Period), Period)
            : Currency is not null && !Values.Currency.IsKnown(Currency) ? new UnknownReference(nameof(Currency), Currency)
            : new EntryFilter(scope)
            {
                Kind = Kind?.Value,
                Period = period,
                Currency = Currency is null ? null : Values.Currency.Of(Currency),
                Employee = Code.TryParse<EmployeeNo>(Employee),
            };
    }
}
