using System.Collections.Immutable;

namespace OpsSupport.Kernel.Storage;

/// <summary>
/// Gathers work while there is work under way, and only then: the first item runs at once on its caller's path; items that
/// come while all lanes are busy wait, and whoever frees a lane runs them together.
/// </summary>
/// <param name="lanes">How many runs may be under way at once.</param>
/// <param name="largest">The most items of one run.</param>
/// <param name="key">Two items with the same key never share a run.</param>
/// <param name="run">Does the work and answers each item; never throws.</param>
internal sealed class Gathering<T>(int lanes, int largest, Func<T, object> key, Func<IReadOnlyList<T>, Task> run)
{
    private readonly Lock _lock = new();
    private Queue<T> _waiting = new();
    private int _busy;

    public void Add(T item)
    {
        lock (_lock)
        {
            if (_busy == lanes)
            {
                _waiting.Enqueue(item);
                return;
            }

            _busy++;
        }

        _ = RunAsync([item]);
    }

    private async Task RunAsync(ImmutableArray<T> items)
    {
        // Lanes must not depend on the scheduler of the grain that happened to find one free.
        await run(items).ConfigureAwait(false);
        if (Next() is { IsEmpty: false } next)
        {
            // What gathered belongs to other callers, so it does not run under this one's context.
            ThreadPool.UnsafeQueueUserWorkItem(gathered => _ = RunAsync(gathered), next, preferLocal: false);
        }
    }

    /// <summary>What to run next, in the order of arrival; frees the lane when there is nothing.</summary>
    private ImmutableArray<T> Next()
    {
        lock (_lock)
        {
            if (_waiting.Count == 0)
            {
                _busy--;
                return [];
            }

            var keys = new HashSet<object>();
            var taken = ImmutableArray.CreateBuilder<T>();
            var left = new Queue<T>();
            foreach (var item in _waiting)
            {
                if (taken.Count < largest && keys.Add(key(item)))
                {
                    taken.Add(item);
                }
                else
                {
                    left.Enqueue(item);
                }
            }

            _waiting = left;
            return taken.DrainToImmutable();
        }
    }
}
