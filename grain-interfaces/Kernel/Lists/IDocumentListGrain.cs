using System.Collections.Immutable;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;
using Orleans.Concurrency;

namespace OpsSupport.Kernel.Lists;

/// <summary>Lists documents of one kind by SQL, within what the reader may see. Stateless; its key is the kind's name.</summary>
public interface IDocumentListGrain : IGrainWithStringKey
{
    [ReadOnly]
    Task<Result<DocumentPage>> ListAsync(EmployeeNo reader, DocumentFilter filter, PageRequest page, CancellationToken cancellation = default);
}

/// <summary>Which documents.</summary>
[GenerateSerializer, Immutable, Alias("document-filter")]
public sealed record DocumentFilter
{
    /// <summary>Words that the document, or remarks on it, contain.</summary>
    [Id(0)] public string? Text { get; init; }

    [Id(1)] public DocumentStatus? Status { get; init; }

    [Id(2)] public string? Stage { get; init; }

    [Id(3)] public UnitCode? Unit { get; init; }

    [Id(4)] public ProjectNo? Project { get; init; }

    /// <summary>Only those that wait for this person's answer.</summary>
    [Id(5)] public EmployeeNo? Awaiting { get; init; }

    /// <summary>Only those of this owner.</summary>
    [Id(6)] public EmployeeNo? Owner { get; init; }

    [Id(7)] public DocumentSort Sort { get; init; } = DocumentSort.Number;

    [Id(8)] public bool Descending { get; init; }

    /// <summary>Words that number, title or keywords contain.</summary>
    [Id(9)] public string? Name { get; init; }
}

/// <summary>The order of a list.</summary>
[GenerateSerializer, Alias("document-sort")]
public enum DocumentSort
{
    Number = 0,
    Title = 1,
    Amount = 2,
    FirstDay = 3,
    ChangedAt = 4,
    Status = 5,
}

/// <summary>Which part of a list.</summary>
/// <param name="Skip">How many rows to leave out; not negative.</param>
/// <param name="Take">How many rows to give, 1 to <see cref="Largest"/>.</param>
[GenerateSerializer, Immutable, Alias("page-request")]
public sealed record PageRequest(int Skip, int Take)
{
    /// <summary>The most rows one answer carries; exports ask for several.</summary>
    public const int Largest = 1000;

    [Id(0)] public int Skip { get; } = Math.Max(0, Skip);

    [Id(1)] public int Take { get; } = Math.Clamp(Take, 1, Largest);
}

/// <summary>A page of a list, how long the whole list is and what its amounts sum to.</summary>
/// <param name="Totals">The amounts of all filtered rows, one per currency.</param>
[GenerateSerializer, Immutable, Alias("document-page")]
public sealed record DocumentPage(ImmutableArray<DocumentRow> Rows, int Count, ImmutableArray<Money> Totals);

/// <summary>A document as lists show it.</summary>
[GenerateSerializer, Immutable, Alias("document-row")]
public sealed record DocumentRow(DocumentHeader Header, DocumentFacts Facts, string OwnerName);
