using System.Collections.Immutable;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Search;
using OpsSupport.Kernel.Todos;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Storage;

/// <summary>
/// Everything that one command changes, stored in one database transaction or not at all: the document's row, its lines as
/// lists read them, the figures it posts, its dated facts, the audit row and what it now owes others. Units of many grains
/// may share a transaction (the committer gathers them), but each succeeds or fails alone.
/// </summary>
internal sealed record UnitOfWork
{
    /// <summary>The document as it is to be; its version is <see cref="ExpectedVersion"/> + 1.</summary>
    public required DocumentRecord Document { get; init; }

    /// <summary>The version this change was decided on; 0 for a document that must not exist yet.</summary>
    public required int ExpectedVersion { get; init; }

    /// <summary>Who did what (invariant I-40). Its operation id is unique within the document.</summary>
    public required AuditEntry Audit { get; init; }

    /// <summary>Lines that are new or changed; the others stay as they are.</summary>
    public ImmutableArray<LineRecord> Lines { get; init; } = [];

    /// <summary>What it asks of people, as far as that changed.</summary>
    public ImmutableArray<TodoRecord> Todos { get; init; } = [];

    /// <summary>What it says, for searches.</summary>
    public ImmutableArray<TextRecord> Texts { get; init; } = [];

    /// <summary>What it posts to the ledger, with its shares.</summary>
    public ImmutableArray<FigureEntry> Entries { get; init; } = [];

    /// <summary>Periods that must be open besides those of <see cref="Entries"/> (invariant I-03), read <c>FOR SHARE</c>.</summary>
    public ImmutableArray<Period> OpenPeriods { get; init; } = [];

    /// <summary>The masters that <see cref="Entries"/> took their dimensions from: refused when one of them has changed since.</summary>
    public ImmutableArray<ReliedMaster> ReliesOn { get; init; } = [];

    /// <summary>Dated facts to replace, each a whole timeline (invariant I-13: the database refuses overlaps).</summary>
    public ImmutableArray<TimelineRecord> Timelines { get; init; } = [];

    /// <summary>What it owes others from now on.</summary>
    public ImmutableArray<OwedRecord> Owed { get; init; } = [];
}

/// <summary>A document's row: columns for lists and searches, and the body as JSON.</summary>
internal sealed record DocumentRecord
{
    public required DocumentHeader Header { get; init; }

    public required DocumentFacts Facts { get; init; }

    /// <summary>The body and whatever else its grain needs back, as JSON.</summary>
    public required string Body { get; init; }
}

/// <summary>A line of a document as a row of <c>document_line</c>: what lists over the lines of many documents filter and sum by.</summary>
internal sealed record LineRecord
{
    public required int Line { get; init; }

    /// <summary>The module's own status of the line, by number.</summary>
    public required int Status { get; init; }

    public DateOnly? Day { get; init; }

    public ProjectNo? Project { get; init; }

    public EmployeeNo? Employee { get; init; }

    public UnitCode? Unit { get; init; }

    /// <summary>Who has to act on the line now.</summary>
    public EmployeeNo? Awaiting { get; init; }

    public string Title { get; init; } = "";

    public Hours? Quantity { get; init; }

    /// <summary>How many days after <see cref="Day"/> it was first said.</summary>
    public int? DaysLate { get; init; }

    public Money? Amount { get; init; }

    /// <summary>More of the line as JSON; null where the document's body says it all.</summary>
    public string? Body { get; init; }
}

/// <summary>Who did what to a document (rule X-08).</summary>
internal sealed record AuditEntry
{
    public required DocumentAction Action { get; init; }

    public required Intent Intent { get; init; }

    public required DateTimeOffset At { get; init; }

    public string? Comment { get; init; }

    /// <summary>What changed, member by member.</summary>
    public ImmutableArray<FieldChange> Changes { get; init; } = [];
}

/// <summary>The whole history of one dated fact of one thing: the unit of an employee, the package of a project.</summary>
/// <param name="Fact">Which fact, by a stable name: <c>unit-parent</c>, <c>employee-unit</c>, <c>cost-rate</c>, <c>package</c>.</param>
/// <param name="Subject">The code of what it is a fact of.</param>
internal sealed record TimelineRecord(string Fact, string Subject, ImmutableArray<DatedRecord> Stretches);

/// <param name="Value">The code or number that held.</param>
internal sealed record DatedRecord(DateOnly From, DateOnly? To, string Value);

/// <summary>An effect that is owed, as a row of the outbox.</summary>
/// <param name="Id">Unique; orders the effects of one document.</param>
/// <param name="Effect">The effect as JSON with its stable type name.</param>
internal sealed record OwedRecord(Guid Id, string Effect);

/// <summary>What is read of a document when its grain wakes.</summary>
/// <param name="Owed">What it still owes, oldest first.</param>
/// <param name="Operations">Its last operations with the version and status each led to, newest first.</param>
internal sealed record StoredDocument(DocumentRecord Document, ImmutableArray<OwedRecord> Owed, ImmutableArray<DoneOperation> Operations);

/// <summary>An operation that was carried out, so that the same one sent again gets the same answer (rule X-06).</summary>
[GenerateSerializer, Immutable, Alias("done-operation")]
internal sealed record DoneOperation(Guid Operation, int Version, DocumentStatus Status);
