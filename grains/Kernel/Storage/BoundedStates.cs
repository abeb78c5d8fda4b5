namespace OpsSupport.Kernel.Storage;

/// <summary>How bounded state changes: replaced whole and stored before anybody hears of it.</summary>
internal static class BoundedStates
{
    public static async Task ReplaceAsync<TState>(this IPersistentState<TState> state, TState next)
    {
        var previous = state.State;
        state.State = next;
        try
        {
            await state.WriteStateAsync();
        }
        catch
        {
            // Memory must never run ahead of storage. Should the write have reached it after all, the next one finds another
            // version there and the grain starts afresh.
            state.State = previous;
            throw;
        }
    }
}
