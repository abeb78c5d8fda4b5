using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using OpsSupport.Kernel.Values;
using Orleans.Utilities;

namespace OpsSupport.Kernel.Nudges;

/// <summary>The side that silos come in at.</summary>
internal interface INudged : IGrainWithStringKey
{
    Task NudgeAsync(ImmutableArray<EmployeeNo> people);
}

/// <summary>Knows the web processes; nothing of it outlives it, as they ask again every few seconds.</summary>
[GrainType(TypeName)]
internal sealed class NudgeGrain(ILogger<NudgeGrain> logger) : Grain, INudgeGrain, INudged
{
    public const string TypeName = "nudge";

    private readonly Guid _life = Guid.CreateVersion7();
    private readonly ObserverManager<INudgeObserver> _watchers = new(INudgeGrain.Lease, logger);

    public Task<Guid> WatchAsync(INudgeObserver observer)
    {
        _watchers.Subscribe(observer, observer);
        return Task.FromResult(_life);
    }

    public Task NudgeAsync(ImmutableArray<EmployeeNo> people) => _watchers.Notify(watcher => watcher.NudgedAsync(people));
}
