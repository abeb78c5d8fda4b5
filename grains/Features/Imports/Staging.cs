using System.Collections.Immutable;
using OpsSupport.Kernel.Files;

namespace OpsSupport.Features.Imports;

/// <summary>A file while it is read: what its rows came to so far. Lost with its silo; the file is then read again.</summary>
internal sealed class Staging(BoundHeader header, string fileName, ImportReferences references)
{
    private readonly ImportTally _tally = new(header);

    /// <summary>How many rows were read.</summary>
    public int Rows { get; private set; }

    public ImportSummary Summary => _tally.Summary;

    public ImmutableArray<NamedUnit> Units => _tally.Units;

    public ImmutableArray<TalliedRow> Add(ImmutableArray<FileRow> rows)
    {
        Rows += rows.Length;
        return [.. rows.Select(row => _tally.Add(references.Check(header, ImportRules.Map(header, row, fileName))))];
    }

    /// <summary>What only the end of the file shows: units whose parent is neither in it nor here.</summary>
    public ImmutableArray<TalliedRow> Finish() => _tally.UnknownParents(references.IsUnit);
}
