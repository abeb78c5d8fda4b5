using System.Collections.Immutable;
using OpsSupport.Kernel.Registers;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Storage;

namespace OpsSupport.Kernel.Effects;

/// <summary>State that remembers what it owes the outside.</summary>
internal interface IOwe<out TSelf>
{
    ImmutableArray<Owed> Owed { get; }

    TSelf Settled(ImmutableArray<Owed> delivered);
}

/// <summary>A grain whose debts can be called in at once, instead of when it gets to them.</summary>
internal interface IOwingGrain : IGrainWithStringKey
{
    Task SettleAsync();
}

/// <summary>
/// A grain that changes itself and tells others. The change and what it owes them are one write; delivery has a turn
/// of its own, so no caller waits for it and no two grains ever wait for each other. What a crash interrupts is sent
/// again (<see cref="EffectSweep"/> wakes who was left asleep), therefore receivers ignore what they already have.
/// </summary>
internal abstract class OwingGrain<TState>(IPersistentState<TState> state, EffectDelivery delivery) : Grain, IOwingGrain
    where TState : class, IStored<TState>, IOwe<TState>
{
    private static readonly TimeSpan RetryEvery = TimeSpan.FromSeconds(30);

    // Each attempt knows what the one before was refused for; only a master that changes all the time takes several.
    private const int MostAttempts = 5;

    private IGrainTimer? _delivering;
    private DoneOperation? _earlier;

    protected TState State => state.State;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        DeliverSoon();
        return Task.CompletedTask;
    }

    public async Task SettleAsync()
    {
        if (State.Owed is { IsEmpty: false } owed)
        {
            await delivery.DeliverAsync(owed);
            state.State = State.Settled(owed);
        }
    }

    protected async Task CommitAsync(TState next)
    {
        var stored = state.State;
        state.State = next;
        try
        {
            await state.WriteStateAsync();
        }
        catch (Exception refused) when (refused is OvertakenException or StorageRefusedException)
        {
            // Storage answered, so what it has is what was in memory before.
            state.State = stored;
            throw;
        }
        catch
        {
            // Memory must never run ahead of storage: forget what was not written and start again from what was.
            state.State = stored;
            DeactivateOnIdle();
            throw;
        }

        DeliverSoon();
    }

    /// <summary>
    /// Carries a command out, and again where somebody else was quicker: the next time it finds the operation among those
    /// <see cref="EarlierOf">done</see>, or masters and periods as they are.
    /// </summary>
    protected async Task<Result<T>> CarryOutAsync<T>(RegisterRefresh masters, Func<Task<Result<T>>> command) where T : class
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await command();
            }
            catch (OperationRepeatedException repeated) when (attempt < MostAttempts)
            {
                await state.ReadStateAsync();
                _earlier = repeated.Done;
            }
            catch (MastersChangedException changed) when (attempt < MostAttempts)
            {
                await masters.RefreshAsync(changed.Masters.Select(master => master.Document));
            }
            catch (StorageRefusedException refused) when (refused.Reason == UnitRefusal.PeriodClosed && attempt == 1)
            {
                await masters.RefreshPeriodsAsync();
            }
            catch (StorageRefusedException refused) when (refused.ToDomainError() is { } error)
            {
                return error;
            }
        }
    }

    /// <summary>What an operation led to that another activation carried out; null when none did.</summary>
    protected DoneOperation? EarlierOf(Guid operation) => _earlier?.Operation == operation ? _earlier : null;

    private void DeliverSoon()
    {
        if (!State.Owed.IsEmpty)
        {
            _delivering ??= this.RegisterGrainTimer(TryDeliverAsync, new() { DueTime = TimeSpan.Zero, Period = RetryEvery, KeepAlive = true });
        }
    }

    private async Task TryDeliverAsync()
    {
        try
        {
            await SettleAsync();
            _delivering?.Dispose();
            _delivering = null;
        }
        catch (Exception exception)
        {
            // The change itself is safe. This is late news, and the timer will try again.
            await delivery.PostponeAsync(State.Owed, this.GetGrainId(), exception);
        }
    }
}
