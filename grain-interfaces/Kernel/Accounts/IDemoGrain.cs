using System.Collections.Immutable;
using Orleans.Concurrency;

namespace OpsSupport.Kernel.Accounts;

/// <summary>The demonstration company. Only a portal started with <c>--demo</c> calls it.</summary>
public interface IDemoGrain : IGrainWithStringKey
{
    /// <summary>The key of the one grain there is.</summary>
    const string Key = "demo";

    /// <summary>
    /// Loads the next part of the company and answers how far it is. Called until it is complete; what is there already is
    /// not loaded again, so a start that was interrupted goes on where it stopped.
    /// </summary>
    Task<DemoProgress> LoadAsync();

    /// <summary>Whom a visitor can become, one of each role, in the order of the sign-in page.</summary>
    [ReadOnly]
    Task<DemoPersonas> PersonasAsync();
}

/// <summary>How much of the demonstration company is loaded.</summary>
[GenerateSerializer, Immutable, Alias("demo-progress")]
public sealed record DemoProgress(int Loaded, int Total)
{
    public bool IsComplete => Loaded >= Total;
}

/// <summary>The people of the sign-in page in <c>--demo</c> mode.</summary>
[GenerateSerializer, Immutable, Alias("demo-personas")]
public sealed record DemoPersonas(ImmutableArray<DemoPersona> People);
