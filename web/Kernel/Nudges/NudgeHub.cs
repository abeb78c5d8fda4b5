using System.Collections.Immutable;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Nudges;

/// <summary>Hears nudges for all pages of this process, with one subscription that is renewed as long as the process runs.</summary>
internal sealed partial class NudgeHub(IGrainFactory grains, TimeProvider time, ILogger<NudgeHub> logger) : BackgroundService, INudgeObserver
{
    /// <summary>How long after the cluster forgot this process it may hear nothing.</summary>
    public static TimeSpan RenewEvery { get; } = TimeSpan.FromSeconds(2);

    private readonly Lock _gate = new();
    private readonly Dictionary<EmployeeNo, ImmutableHashSet<NudgedPage>> _pages = [];
    private bool _isHeard = true;

    /// <summary>Begins to nudge a page for a person; disposing of it ends that.</summary>
    public NudgedPage Open(EmployeeNo person)
    {
        lock (_gate)
        {
            var page = new NudgedPage(leaving => Leave(person, leaving));
            _pages[person] = PagesOf(person).Add(page);
            return page;
        }
    }

    public Task NudgedAsync(ImmutableArray<EmployeeNo> people)
    {
        lock (_gate)
        {
            foreach (var page in people.SelectMany(PagesOf))
            {
                page.Nudge();
            }
        }

        return Task.CompletedTask;
    }

    /// <summary>Orleans holds observers weakly; this running task is what keeps this one.</summary>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var renewal = new PeriodicTimer(RenewEvery, time);
        INudgeObserver? reference = null;
        do
        {
            try
            {
                reference ??= grains.CreateObjectReference<INudgeObserver>(this);
                await grains.GetGrain<INudgeGrain>(INudgeGrain.Key).WatchAsync(reference);
                _isHeard = true;
            }
            catch (Exception fault)
            {
                // The cluster is starting or gone; the pages ask by themselves now and then until it is back.
                Report(fault);
            }
        }
        while (await renewal.WaitForNextTickAsync(stoppingToken));
    }

    private ImmutableHashSet<NudgedPage> PagesOf(EmployeeNo person) => _pages.GetValueOrDefault(person, []);

    private void Leave(EmployeeNo person, NudgedPage page)
    {
        lock (_gate)
        {
            _pages[person] = PagesOf(person).Remove(page);
            if (_pages[person].IsEmpty)
            {
                _pages.Remove(person);
            }
        }
    }

    // Once for each time that it stops: it is tried every few seconds.
    private void Report(Exception fault)
    {
        if (_isHeard)
        {
            LogNotHeard(fault);
        }

        _isHeard = false;
    }

    [LoggerMessage(LogLevel.Information, "Pages are not told at once what waits for people")]
    private partial void LogNotHeard(Exception fault);
}
