using OpsSupport.Kernel.Ledger;

namespace OpsSupport.Features.DemoCompany;

/// <summary>The live figures that are awake: those asleep will read the ledger when they wake.</summary>
internal sealed class FigureHolders(IGrainFactory grains)
{
    /// <summary>Has them read what was posted without telling them.</summary>
    public async Task CatchUpAsync()
    {
        var awake = await grains.GetGrain<IManagementGrain>(0).GetActiveGrains(GrainType.Create(FiguresGrain.TypeName));
        await Task.WhenAll(awake.Select(holder => grains.GetGrain<IFigureHolder>(holder).CatchUpAsync()));
    }
}
