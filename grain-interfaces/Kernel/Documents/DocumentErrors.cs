using OpsSupport.Kernel.Results;

namespace OpsSupport.Kernel.Documents;

/// <summary>There is no such document, or none that this person may know of.</summary>
[GenerateSerializer, Immutable, Alias("document.not-found")]
public sealed record DocumentNotFound(DocumentRef Ref) : DomainError
{
    public override RefusalKind Refusal => RefusalKind.Unknown;
}

/// <summary>Somebody changed it since it was read.</summary>
[GenerateSerializer, Immutable, Alias("document.stale-version")]
public sealed record StaleVersion(int Seen, int Current) : DomainError
{
    public override RefusalKind Refusal => RefusalKind.Conflict;
}

/// <summary>What was asked cannot be done to a document in this status.</summary>
[GenerateSerializer, Immutable, Alias("document.wrong-status")]
public sealed record WrongStatus(DocumentStatus Status) : DomainError;

/// <summary>Only its owner may do this.</summary>
[GenerateSerializer, Immutable, Alias("document.not-yours")]
public sealed record NotYours : DomainError
{
    public override RefusalKind Refusal => RefusalKind.Forbidden;
}

/// <summary>Somebody else has to agree first, or nobody is waiting for this person's answer.</summary>
[GenerateSerializer, Immutable, Alias("document.not-your-turn")]
public sealed record NotYourTurn : DomainError;

/// <summary>Nobody holds the place in the company that has to agree.</summary>
[GenerateSerializer, Immutable, Alias("document.nobody-to-ask")]
public sealed record NobodyToAsk(string Place) : DomainError;

/// <summary>Another document said meanwhile what only one may say: it has to be looked at again.</summary>
[GenerateSerializer, Immutable, Alias("document.said-elsewhere")]
public sealed record SaidElsewhere : DomainError
{
    public override RefusalKind Refusal => RefusalKind.Conflict;
}

/// <summary>A master with this code exists already.</summary>
[GenerateSerializer, Immutable, Alias("document.already-exists")]
public sealed record AlreadyExists(string Code) : DomainError("Code")
{
    public override RefusalKind Refusal => RefusalKind.Conflict;
}

/// <summary>A document carries <paramref name="Limit"/> files at most.</summary>
[GenerateSerializer, Immutable, Alias("document.too-many-attachments")]
public sealed record TooManyAttachments(int Limit) : DomainError;

/// <summary>There is no such file at this document.</summary>
[GenerateSerializer, Immutable, Alias("document.no-such-attachment")]
public sealed record NoSuchAttachment : DomainError
{
    public override RefusalKind Refusal => RefusalKind.Unknown;
}

/// <summary>Somebody is spoken to who may not read the document.</summary>
[GenerateSerializer, Immutable, Alias("document.mention-without-right")]
public sealed record MentionWithoutRight(string Name) : DomainError("Comment");
