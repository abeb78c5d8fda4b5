using OpsSupport.Kernel.Http;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.OrgUnits;

/// <summary>What a unit's own page shows beside its document: the unit as it is today.</summary>
public sealed class UnitReader(IGrainFactory grains, GrainRetry retry, CurrentPerson visitor)
{
    /// <param name="address">The last part of the page's address.</param>
    /// <returns>Null where there is no such unit today.</returns>
    public async Task<UnitOnDay?> TodayAsync(string? address) =>
        Code.TryParse<UnitCode>(address) is not { } unit || await visitor.FindAsync() is not { } reader ? null
        : (await retry.AskAsync(() => grains.GetGrain<IOrgTreeGrain>(0).UnitAsync(reader.No, unit, day: null))).Value;

    /// <summary>Where the unit's figures are; null where the visitor may not see them.</summary>
    public async Task<string?> BoardAsync(UnitCode unit) =>
        await visitor.FindAsync() is { } reader && (await retry.AskAsync(() => grains.GetGrain<IFiguresGrain>(FigureScope.Of(unit).Key).GetAsync(reader.No))).Succeeded
            ? BoardModel.AddressOf(unit) : null;
}
