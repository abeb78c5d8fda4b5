using System.Collections.Immutable;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Documents;

/// <summary>What lists, searches, exports and to-dos say about a document without opening it.</summary>
[GenerateSerializer, Immutable, Alias("document-facts")]
public sealed record DocumentFacts(string Title)
{
    [Id(0)] public Money? Amount { get; init; }

    [Id(1)] public DateOnly? FirstDay { get; init; }

    [Id(2)] public DateOnly? LastDay { get; init; }

    [Id(3)] public ProjectNo? Project { get; init; }

    /// <summary>The unit whose head may see it; the owner's where null.</summary>
    [Id(4)] public UnitCode? Unit { get; init; }

    /// <summary>The module's own state or sort, by enum member name: <c>PackageMember</c>, <c>Closed</c>.</summary>
    [Id(5)] public string? Stage { get; init; }

    /// <summary>More words to be found by.</summary>
    [Id(6)] public ImmutableArray<string> Keywords { get; init; } = [];

    /// <summary>The people it is about, who may read it beside those whose rights reach it. Empty in rows of lists.</summary>
    [Id(7)] public ImmutableArray<EmployeeNo> People { get; init; } = [];
}
