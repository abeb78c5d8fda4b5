namespace OpsSupport.Benchmark.Targets;

/// <summary>
/// A program under one kind of load, running in processes of its own beside a database of its own. What the benchmark compares
/// are these, and nothing of a program is known outside its target.
/// </summary>
internal interface ITarget : IAsyncDisposable
{
    string Name { get; }

    Uri Address { get; }

    /// <summary>The processes whose processor time is the program's; their children count with them.</summary>
    IReadOnlyList<int> Processes { get; }

    /// <summary>The request as this program wants to be asked, ready to be sent.</summary>
    /// <param name="number">From 0 up, never twice against the same database; every number makes a different request.</param>
    byte[] RequestFor(long number);

    /// <summary>Is this the right answer?</summary>
    /// <exception cref="InvalidOperationException">It is not. A wrong answer is no throughput: the run ends.</exception>
    void CheckAnswer(long number, int status, ReadOnlySpan<byte> body);

    /// <summary>Is everything that was acknowledged in the database, exactly once, with its audit row and in its project's figures?</summary>
    /// <exception cref="InvalidOperationException">Something is missing or too much, and what.</exception>
    Task CheckStoredAsync(long acknowledged);
}
