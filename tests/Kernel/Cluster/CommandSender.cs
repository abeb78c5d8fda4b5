using System.Collections.Concurrent;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Http;
using OpsSupport.Kernel.Results;

namespace OpsSupport.Kernel.Cluster;

/// <summary>
/// Sends commands the way the portal does: the intent is made once and the same command is asked again until it is answered.
/// Remembers what was answered, and what went wrong on the way.
/// </summary>
internal sealed class CommandSender(TimeProvider time)
{
    private readonly GrainRetry _retry = new(time);
    private readonly ConcurrentQueue<Acknowledged> _acknowledged = new();
    private readonly ConcurrentQueue<Fault> _faults = new();

    public IReadOnlyCollection<Acknowledged> Acknowledgements => _acknowledged;

    public IReadOnlyCollection<Fault> Faults => _faults;

    public async Task<T> SendAsync<T>(DocumentRef document, Intent intent, Func<Task<Result<T>>> command) where T : class
    {
        var answer = await _retry.AskAsync(() => NotingFaultsAsync(command));
        var value = answer.Value ?? throw new InvalidOperationException($"{document} refused {intent.Operation}: {string.Join(", ", answer.Errors)}");
        _acknowledged.Enqueue(new(document, intent.Operation));
        return value;
    }

    private async Task<T> NotingFaultsAsync<T>(Func<Task<T>> command)
    {
        try
        {
            return await command();
        }
        catch (Exception fault)
        {
            _faults.Enqueue(new(time.GetTimestamp(), $"{fault.GetType().Name}: {fault.Message}"));
            throw;
        }
    }
}

/// <summary>A command that was answered with success: from then on it must be there.</summary>
internal sealed record Acknowledged(DocumentRef Document, Guid Operation);

/// <summary>A call that got no answer.</summary>
/// <param name="At">The moment, as a time stamp of the clock.</param>
internal sealed record Fault(long At, string Reason);
