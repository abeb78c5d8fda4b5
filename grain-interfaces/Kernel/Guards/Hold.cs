using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Guards;

/// <summary>What one document has of something scarce, in one of its versions.</summary>
[GenerateSerializer, Immutable, Alias("hold")]
public sealed record Hold
{
    [Id(0)] public required GuardRef Guard { get; init; }

    [Id(1)] public required DocumentRef By { get; init; }

    /// <summary>The document's number as people read it.</summary>
    [Id(2)] public required string Number { get; init; }

    /// <summary>Whose document it is.</summary>
    [Id(3)] public required EmployeeNo Owner { get; init; }

    /// <summary>The document's version that says so: of two pieces of news the later version is right.</summary>
    [Id(4)] public required int Version { get; init; }

    [Id(5)] public required Money Amount { get; init; }

    [Id(6)] public required HoldState State { get; init; }
}

/// <summary>How firmly something scarce is held. Stored by number: append, never reorder.</summary>
[GenerateSerializer, Alias("hold-state")]
public enum HoldState
{
    /// <summary>No more: somebody else may have it.</summary>
    Released = 0,

    /// <summary>Set aside for a document that is being submitted; lapses by itself.</summary>
    Reserved = 1,

    /// <summary>By a document that waits for approval or counts.</summary>
    Held = 2,

    /// <summary>For good: it was paid.</summary>
    Spent = 3,
}
