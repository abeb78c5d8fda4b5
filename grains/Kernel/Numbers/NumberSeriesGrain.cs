using OpsSupport.Kernel.Storage;

namespace OpsSupport.Kernel.Numbers;

[GrainType("number-series")]
internal sealed class NumberSeriesGrain([PersistentState("number-series", StorageNames.Bounded)] IPersistentState<NumberSeriesState> state)
    : Grain, INumberSeriesGrain
{
    public async Task<int> DrawAsync()
    {
        state.State = new() { Last = state.State.Last + 1 };
        await state.WriteStateAsync();
        return state.State.Last;
    }
}

internal sealed record NumberSeriesState
{
    public int Last { get; init; }
}
