using System.Collections.Concurrent;
using System.Reflection;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Live;

/// <summary>The cluster as the hub sees it, in one hand: it changes figures, forgets to tell, dies and heals at a word.</summary>
public sealed class FiguresFarAway : IFiguresGrain
{
    private readonly ConcurrentDictionary<IFiguresObserver, bool> _watchers = new();
    private long _sequence = 100;

    public FiguresFarAway()
    {
        Factory = DispatchProxy.Create<IGrainFactory, Proxy>();
        ((Proxy)Factory).Figures = this;
    }

    public IGrainFactory Factory { get; }

    public bool IsDead { get; set; }

    public int Watchers => _watchers.Count;

    /// <summary>How many observers this process has registered and not deleted.</summary>
    public int References { get; private set; }

    public long Change()
    {
        var sequence = ChangeUnheard();
        foreach (var watcher in _watchers.Keys)
        {
            watcher.ChangedAsync(FigureScope.Of(new ProjectNo("P")), sequence);
        }

        return sequence;
    }

    /// <summary>A change whose message is lost on the way.</summary>
    public long ChangeUnheard() => Interlocked.Increment(ref _sequence);

    public Task<Result<LiveFigures>> GetAsync(EmployeeNo reader) => Task.FromResult<Result<LiveFigures>>(new NotAllowed(Permission.SeeFigures.Name));

    public Task<long> WatchAsync(IFiguresObserver observer)
    {
        if (IsDead)
        {
            throw new TimeoutException("The silo is gone.");
        }

        _watchers[observer] = true;
        return Task.FromResult(Interlocked.Read(ref _sequence));
    }

    public Task UnwatchAsync(IFiguresObserver observer)
    {
        _watchers.TryRemove(observer, out _);
        return Task.CompletedTask;
    }

    public class Proxy : DispatchProxy
    {
        public FiguresFarAway Figures { get; set; } = null!;

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
        {
            switch (targetMethod!.Name)
            {
                case nameof(IGrainFactory.GetGrain):
                    return Figures;
                case nameof(IGrainFactory.CreateObjectReference):
                    Figures.References++;
                    return args![0];
                default:
                    Figures.References--;
                    return null;
            }
        }
    }
}
