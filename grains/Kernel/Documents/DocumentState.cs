using System.Collections.Immutable;
using OpsSupport.Kernel.Approvals;
using OpsSupport.Kernel.Effects;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Storage;
using OpsSupport.Kernel.Todos;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Documents;

/// <summary>
/// What a document grain holds: the document, what stands posted of it, what it still owes, what was asked of it lately,
/// and, between deciding and storing, the change under way. All of the change is stored in one transaction or forgotten.
/// </summary>
internal sealed record DocumentState<TBody> : IStored<DocumentState<TBody>>, IOwe<DocumentState<TBody>> where TBody : class
{
    private const int OperationsKept = 100;

    public Document<TBody>? Document { get; init; }

    /// <summary>Who was asked and what they answered; null as long as it was never submitted.</summary>
    public ApprovalState? Approval { get; init; }

    /// <summary>The version at which what it says was last changed: nothing is decided on an older one.</summary>
    public int ContentVersion { get; init; }

    /// <summary>Every entry it ever posted.</summary>
    public ImmutableArray<FigureEntry> Posted { get; init; } = [];

    public ImmutableArray<Owed> Owed { get; init; } = [];

    /// <summary>Newest first.</summary>
    public ImmutableArray<DoneOperation> Operations { get; init; } = [];

    /// <summary>The change that is decided and not stored yet.</summary>
    public Change? Change { get; init; }

    public static DocumentState<TBody> Load(StoredDocument? stored)
    {
        if (stored is null)
        {
            return new();
        }

        var content = StoredJson.Read<Content>(stored.Document.Body);
        return new()
        {
            Document = new(stored.Document.Header with { MadeBy = content.MadeBy }, content.Body) { Attachments = content.Attachments },
            Approval = content.Approval,
            // Rows of earlier releases do not know it: the last change counts as one of what they say.
            ContentVersion = content.ContentVersion is 0 ? stored.Document.Header.Version : content.ContentVersion,
            Posted = content.Posted,
            Owed = [.. stored.Owed.Select(owed => new Owed(owed.Id, StoredJson.Read<Effect>(owed.Effect), Position: null))],
            Operations = stored.Operations,
        };
    }

    /// <summary>Just the body of a stored document.</summary>
    public static TBody BodyOf(string stored) => StoredJson.Read<Content>(stored).Body;

    public UnitOfWork ToUnitOfWork()
    {
        var document = Document ?? throw new InvalidOperationException("There is no document to store.");
        var change = Change ?? throw new InvalidOperationException($"Nothing changed in {document.Header.Ref}.");
        return new()
        {
            Document = new()
            {
                Header = document.Header,
                Facts = change.Facts,
                Body = StoredJson.Write(new Content(document.Body, Posted.AddRange(change.Entries))
                {
                    Attachments = document.Attachments,
                    ContentVersion = ContentVersion,
                    Approval = Approval,
                    MadeBy = document.Header.MadeBy,
                }),
            },
            ExpectedVersion = document.Header.Version - 1,
            Audit = change.Audit,
            Lines = change.Lines,
            Todos = change.Todos,
            Entries = change.Entries,
            ReliesOn = change.ReliesOn,
            Timelines = change.Timelines,
            Owed = [.. change.Effects.Select(owed => new OwedRecord(owed.Id, StoredJson.Write(owed.Effect)))],
        };
    }

    public DocumentState<TBody> Stored(long position) => Change is null ? this : this with
    {
        Posted = Posted.AddRange(Change.Entries),
        Owed = [.. Owed, .. Change.Effects.Select(owed => owed with { Position = position })],
        Operations =
        [
            new(Change.Audit.Intent.Operation, Document!.Header.Version, Document.Header.Status),
            .. Operations.Take(OperationsKept - 1),
        ],
        Change = null,
    };

    public DocumentState<TBody> Settled(ImmutableArray<Owed> delivered) => this with { Owed = Owed.RemoveRange(delivered) };

    /// <summary>The JSON of a stored document.</summary>
    private sealed record Content(TBody Body, ImmutableArray<FigureEntry> Posted)
    {
        public ImmutableArray<Attachment> Attachments { get; init; } = [];

        public int ContentVersion { get; init; }

        public ApprovalState? Approval { get; init; }

        public EmployeeNo? MadeBy { get; init; }
    }
}

/// <summary>What one command does to a document besides its new version.</summary>
internal sealed record Change(DocumentFacts Facts, AuditEntry Audit)
{
    public ImmutableArray<FigureEntry> Entries { get; init; } = [];

    public ImmutableArray<ReliedMaster> ReliesOn { get; init; } = [];

    public ImmutableArray<TimelineRecord> Timelines { get; init; } = [];

    public ImmutableArray<LineRecord> Lines { get; init; } = [];

    public ImmutableArray<TodoRecord> Todos { get; init; } = [];

    /// <summary>What happened in its approval, for who is to be told.</summary>
    public ImmutableArray<ApprovalEvent> Approval { get; init; } = [];

    public ImmutableArray<Owed> Effects { get; init; } = [];
}
