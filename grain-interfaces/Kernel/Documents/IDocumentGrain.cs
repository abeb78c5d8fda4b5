using System.Collections.Immutable;
using OpsSupport.Kernel.Approvals;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;
using Orleans.Concurrency;

namespace OpsSupport.Kernel.Documents;

/// <summary>What every document can do, whatever its kind. Every command is refused with typed reasons, never with an exception.</summary>
public interface IDocumentGrain : IGrainWithStringKey
{
    /// <summary>Checks the rules and, if they hold, starts the approval; without anyone to ask it takes effect.</summary>
    Task<Result<DocumentHeader>> SubmitAsync(Intent intent);

    /// <summary>The answer of a person who is asked, to whatever he is asked first.</summary>
    /// <param name="comment">Why, in their words; needed to send back and to reject. At most 500 characters.</param>
    Task<Result<DocumentHeader>> DecideAsync(Intent intent, Decision decision, string? comment);

    /// <summary>Everything else that can be done in an approval, and answers to one task among several.</summary>
    Task<Result<DocumentHeader>> ActAsync(Intent intent, ApprovalCommand command);

    /// <summary>The owner takes it back, as far as the definition allows: it is a draft again.</summary>
    Task<Result<DocumentHeader>> WithdrawAsync(Intent intent);

    /// <summary>Ends an effective document and posts the exact negation of what it posted (invariant I-04).</summary>
    Task<Result<DocumentHeader>> VoidAsync(Intent intent, string reason);

    /// <summary>Adds a file that is kept already. Drafts take files of their owner, others of whoever has to do with them.</summary>
    Task<Result<DocumentHeader>> AttachAsync(Intent intent, Attachment file);

    /// <summary>The owner of a draft takes a file away again; its content stays as long as any document carries it.</summary>
    Task<Result<DocumentHeader>> DetachAsync(Intent intent, Guid attachment);

    /// <summary>A file of this document, for who may read it.</summary>
    [ReadOnly]
    Task<Result<Attachment>> AttachmentAsync(EmployeeNo reader, Guid attachment);

    /// <summary>Says something about it. Its owner and everybody spoken to as <c>@E001</c> or by a name nobody else has is told.</summary>
    /// <param name="text">1 to 500 characters.</param>
    Task<Result<DocumentHeader>> CommentAsync(Intent intent, string text);

    /// <summary>What was done to it, newest first; at most <paramref name="count"/> lines (1 to 200).</summary>
    [ReadOnly]
    Task<Result<HistoryPage>> HistoryAsync(EmployeeNo reader, int count);
}

/// <summary>What a document of one kind can do.</summary>
public interface IDocumentGrain<TBody> : IDocumentGrain where TBody : class
{
    [ReadOnly]
    Task<Result<Document<TBody>>> GetAsync(EmployeeNo reader);

    /// <summary>Creates or rewrites the draft. A draft may break the rules, a submission and a master may not.</summary>
    Task<Result<DocumentHeader>> SaveAsync(Intent intent, TBody body);
}

/// <summary>What an approver answered.</summary>
[GenerateSerializer, Alias("decision")]
public enum Decision
{
    Approve = 0,
    SendBack = 1,
    Reject = 2,
}

/// <summary>Part of a document's history, newest first.</summary>
[GenerateSerializer, Immutable, Alias("history-page")]
public sealed record HistoryPage(ImmutableArray<HistoryEntry> Entries);
