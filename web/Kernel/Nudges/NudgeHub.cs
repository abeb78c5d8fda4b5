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
    private Guid? _life;

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
                Hear(await grains.GetGrain<INudgeGrain>(INudgeGrain.Key).WatchAsync(reference));
            }
            catch (Exception fault)
            {
                // The cluster is starting or gone; the pages ask by themselves now and then until it is back.
                Miss(fault);
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

    // What happened before this life of the grain, or while it was not asked, was not heard here: every page asks for itself.
    private void Hear(Guid life)
    {
        if (_life == life)
        {
            return;
        }

        _life = life;
        lock (_gate)
        {
            foreach (var page in _pages.Values.SelectMany(pages => pages))
            {
                page.Nudge();
            }
        }
    }

    // Said once for each time that it stops: it is tried every few seconds.
    private void Miss(Exception fault)
    {
        if (_life is not null)
        {
            LogNotHeard(fault);
        }

        _life = null;
    }

    [LoggerMessage(LogLevel.Information, "Pages are not told at once what waits for people")]
    private partial void LogNotHeard(Exception fault);
}
