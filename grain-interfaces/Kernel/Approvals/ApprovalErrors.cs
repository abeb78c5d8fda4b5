using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Approvals;

/// <summary>The approval has ended.</summary>
[GenerateSerializer, Immutable, Alias("approval.over")]
public sealed record ApprovalOver(ApprovalOutcome Outcome) : DomainError
{
    public override RefusalKind Refusal => RefusalKind.Conflict;
}

/// <summary>The task was answered, or others decided without it.</summary>
[GenerateSerializer, Immutable, Alias("approval.already-decided")]
public sealed record AlreadyDecided(EmployeeNo? By, ApprovalTaskState State) : DomainError
{
    public override RefusalKind Refusal => RefusalKind.Conflict;
}

/// <summary>There is no such task, or none that this may be done to.</summary>
[GenerateSerializer, Immutable, Alias("approval.no-such-task")]
public sealed record NoSuchTask(int No) : DomainError
{
    public override RefusalKind Refusal => RefusalKind.Unknown;
}

/// <summary>Somebody has acted on the answer, so it stays.</summary>
[GenerateSerializer, Immutable, Alias("approval.next-has-acted")]
public sealed record NextHasActed(EmployeeNo Actor) : DomainError
{
    public override RefusalKind Refusal => RefusalKind.Conflict;
}

/// <summary>Somebody has acted, and the definition allows to withdraw only before that.</summary>
[GenerateSerializer, Immutable, Alias("approval.already-under-way")]
public sealed record AlreadyUnderWay(EmployeeNo Actor) : DomainError;

/// <summary>It can only be sent back to where it has been and was agreed to.</summary>
[GenerateSerializer, Immutable, Alias("approval.not-an-earlier-node")]
public sealed record NotAnEarlierNode(string Node) : DomainError;

/// <summary>This node does not let its actors do that.</summary>
[GenerateSerializer, Immutable, Alias("approval.node-forbids")]
public sealed record NodeForbids(SignerChanges Change) : DomainError;

/// <summary>The person started the document or gains by it, has left, or is nobody (invariant I-34).</summary>
[GenerateSerializer, Immutable, Alias("approval.may-not-sign")]
public sealed record MayNotSign(EmployeeNo Person) : DomainError("Person");

/// <summary>The person is asked at this node already.</summary>
[GenerateSerializer, Immutable, Alias("approval.signs-already")]
public sealed record SignsAlready(EmployeeNo Person) : DomainError("Person");

/// <summary>Only an opinion was asked for.</summary>
[GenerateSerializer, Immutable, Alias("approval.only-an-opinion")]
public sealed record OnlyAnOpinion : DomainError;

/// <summary>Everybody who has an open task was urged within the last two hours.</summary>
[GenerateSerializer, Immutable, Alias("approval.urged-lately")]
public sealed record UrgedLately(DateTimeOffset Until) : DomainError;

/// <summary>Nobody else has an open task.</summary>
[GenerateSerializer, Immutable, Alias("approval.nobody-to-urge")]
public sealed record NobodyToUrge : DomainError;

/// <summary>The time-out of the task has not come.</summary>
[GenerateSerializer, Immutable, Alias("approval.not-due")]
public sealed record NotDue(int No) : DomainError;

/// <summary>The approval has gone to and fro so often that it takes no more tasks.</summary>
[GenerateSerializer, Immutable, Alias("approval.too-long")]
public sealed record ApprovalTooLong(int Most) : DomainError;

/// <summary>Two nodes of a definition go by the same name.</summary>
[GenerateSerializer, Immutable, Alias("approval.node-repeated")]
public sealed record NodeRepeated(string Key) : DomainError("Nodes");

/// <summary>Who leaves cannot take over from himself.</summary>
[GenerateSerializer, Immutable, Alias("hand-over.successor-is-leaver")]
public sealed record SuccessorIsLeaver() : DomainError("Successor");

/// <summary>The document has no line of that number that could be sent back by itself.</summary>
[GenerateSerializer, Immutable, Alias("approval.no-such-line")]
public sealed record NoSuchLine(int Line) : DomainError;

/// <summary>Reasons to send lines back were given, and something else was pressed.</summary>
[GenerateSerializer, Immutable, Alias("approval.lines-only-marked")]
public sealed record LinesOnlyMarked : DomainError;
