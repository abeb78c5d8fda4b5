using System.Collections.Immutable;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.OpeningFigures;

/// <summary>
/// What a project's figures were while they were kept elsewhere (期初数据): taken over line by line, so that every figure of
/// old has a line that can be opened like any other. Saving it again posts the difference.
/// </summary>
[GenerateSerializer, Immutable, Alias("opening-figures")]
public sealed record OpeningStatement
{
    [Id(0)] public required ProjectNo Project { get; init; }

    /// <summary>Where the figures were kept before; at most 200 characters.</summary>
    [Id(1)] public required string Origin { get; init; }

    /// <summary>1 to 500 lines.</summary>
    [Id(2)] public required ImmutableArray<OpeningLine> Lines { get; init; }
}

/// <summary>One figure of old: the sum of a kind for a day or a month.</summary>
[GenerateSerializer, Immutable, Alias("opening-line")]
public sealed record OpeningLine(FigureKind Kind, DateOnly On, Money Amount)
{
    [Id(0)] public ContractNo? Contract { get; init; }

    /// <summary>Whose labour or expense it was.</summary>
    [Id(1)] public EmployeeNo? Employee { get; init; }

    /// <summary>The hours behind a labour cost.</summary>
    [Id(2)] public Hours? Quantity { get; init; }

    /// <summary>Who was paid for bought goods and services; at most 200 characters.</summary>
    [Id(3)] public string? Supplier { get; init; }

    /// <summary>At most 200 characters.</summary>
    [Id(4)] public string Text { get; init; } = "";
}
