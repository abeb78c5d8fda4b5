using System.Collections.Immutable;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Effects;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Storage;

namespace OpsSupport.Features.Imports;

/// <summary>What a batch holds besides its rows, which are lines of its document: too many for memory and body.</summary>
internal sealed record ImportBatchState : IStored<ImportBatchState>, IOwe<ImportBatchState>
{
    public DocumentHeader? Header { get; init; }

    public ImportBatch? Batch { get; init; }

    /// <summary>The units that the good rows name.</summary>
    public ImmutableArray<NamedUnit> Units { get; init; } = [];

    public ImmutableArray<Owed> Owed { get; init; } = [];

    /// <summary>The change that is decided and not stored yet.</summary>
    public BatchChange? Change { get; init; }

    public static ImportBatchState Load(StoredDocument? stored)
    {
        if (stored is null)
        {
            return new();
        }

        var content = StoredJson.Read<Content>(stored.Document.Body);
        return new()
        {
            Header = stored.Document.Header,
            Batch = content.Batch,
            Units = content.Units,
            Owed = [.. stored.Owed.Select(owed => new Owed(owed.Id, StoredJson.Read<Effect>(owed.Effect), Position: null))],
        };
    }

    public UnitOfWork ToUnitOfWork()
    {
        var (header, batch, change) = (Header!, Batch!, Change ?? throw new InvalidOperationException("Nothing changed."));
        return new()
        {
            Document = new()
            {
                Header = header,
                Facts = new(batch.File.Name) { Stage = batch.Step.ToString(), Keywords = [batch.Profile.Name] },
                Body = StoredJson.Write(new Content(batch, Units)),
            },
            ExpectedVersion = header.Version - 1,
            Audit = change.Audit,
            Lines = change.Lines,
            Entries = change.Entries,
            ReliesOn = change.ReliesOn,
            Owed = [.. change.Effects.Select(owed => new OwedRecord(owed.Id, StoredJson.Write(owed.Effect)))],
        };
    }

    public ImportBatchState Stored(long position) => Change is null ? this : this with
    {
        Owed = [.. Owed, .. Change.Effects.Select(owed => owed with { Position = position })],
        Change = null,
    };

    public ImportBatchState Settled(ImmutableArray<Owed> delivered) => this with { Owed = Owed.RemoveRange(delivered) };

    /// <summary>The JSON of a stored batch.</summary>
    private sealed record Content(ImportBatch Batch, ImmutableArray<NamedUnit> Units);
}

/// <summary>What one step adds to a batch.</summary>
internal sealed record BatchChange(AuditEntry Audit)
{
    public ImmutableArray<LineRecord> Lines { get; init; } = [];

    public ImmutableArray<FigureEntry> Entries { get; init; } = [];

    public ImmutableArray<ReliedMaster> ReliesOn { get; init; } = [];

    public ImmutableArray<Owed> Effects { get; init; } = [];
}
