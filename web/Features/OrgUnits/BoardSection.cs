using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Home;
using OpsSupport.Kernel.Http;
using OpsSupport.Kernel.Ledger;

namespace OpsSupport.Features.OrgUnits;

/// <summary>The figures of the unit a person heads, with the way to its board.</summary>
internal sealed class BoardSection(IGrainFactory grains, GrainRetry retry) : IHomeSection
{
    public int Order => 25;

    public string Partial => "/Features/OrgUnits/_HomeBoard.cshtml";

    public async Task<object?> LoadAsync(Person person, CancellationToken cancellation)
    {
        if (person.Heads is not { } unit)
        {
            return null;
        }

        var live = await retry.AskAsync(() => grains.GetGrain<IFiguresGrain>(FigureScope.Of(unit).Key).GetAsync(person.No), cancellation);
        return live.Value is { } figures ? new BoardFigures(unit, figures, new([]), new([], 0), IsLive: false) : null;
    }
}
