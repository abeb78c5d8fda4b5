using System.Collections.Immutable;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Approvals;

/// <summary>One place in the way of a document: who is asked there, and when they have agreed.</summary>
[GenerateSerializer, Immutable, Alias("approval-node")]
public sealed record ApprovalNode
{
    /// <summary>The name its tasks and visits go by; unique in a definition and never <see cref="ApprovalTask.AtStarter"/>.</summary>
    [Id(0), LineIdentity] public required string Key { get; init; }

    [Id(1)] public required BilingualName Name { get; init; }

    [Id(2)] public required ImmutableArray<ActorRule> Actors { get; init; }

    [Id(3)] public SignMode Mode { get; init; }

    /// <summary>How many of the actors suffice; asked for by <see cref="SignMode.Ratio"/> only.</summary>
    [Id(4)] public SignRatio? Ratio { get; init; }

    /// <summary>When it is passed through at all; always where null.</summary>
    [Id(5)] public ApprovalCondition? Condition { get; init; }

    /// <summary>The branch of a fork it belongs to; null for a node that everything passes through.</summary>
    [Id(6)] public string? Branch { get; init; }

    [Id(7)] public NodeTimeout? Timeout { get; init; }

    [Id(8)] public EmptyActorRule WhenNobody { get; init; }

    /// <summary>Who is asked where nobody holds the place; by <see cref="EmptyActorRule.Named"/> only.</summary>
    [Id(9)] public EmployeeNo? InsteadOfNobody { get; init; }

    /// <summary>Who gets a copy to read when the node has agreed.</summary>
    [Id(10)] public ImmutableArray<ActorRule> Copies { get; init; } = [];

    [Id(11)] public SignerChanges Allowed { get; init; } = SignerChanges.AddSign | SignerChanges.Transfer | SignerChanges.Delegate;

    /// <summary>Where a document goes on that was sent back from here, unless the sender says otherwise.</summary>
    [Id(12)] public ResumeRule Resume { get; init; }
}

/// <summary>How several actors of a node agree. Stored by number: append, never reorder.</summary>
[GenerateSerializer, Alias("sign-mode")]
public enum SignMode
{
    /// <summary>One after the other, all of them.</summary>
    Sequential = 0,

    /// <summary>All at once, all of them; one rejection ends it.</summary>
    All = 1,

    /// <summary>The first decision counts.</summary>
    Any = 2,

    /// <summary>All at once, a share of them.</summary>
    Ratio = 3,
}

/// <summary>Who is asked where nobody holds the place. Stored by number: append, never reorder.</summary>
[GenerateSerializer, Alias("empty-actor-rule")]
public enum EmptyActorRule
{
    ProcessAdministrator = 0,
    Superior = 1,
    Named = 2,

    /// <summary>Nobody; documents with an amount go to the process administrator all the same.</summary>
    Pass = 3,
}

/// <summary>What an actor may change about who signs. Stored by number: append, never reorder.</summary>
[Flags]
[GenerateSerializer, Alias("signer-changes")]
public enum SignerChanges
{
    None = 0,
    AddSign = 1,
    Transfer = 2,
    Delegate = 4,
}

/// <summary>Where a document goes on that was sent back and submitted again. Stored by number: append, never reorder.</summary>
[GenerateSerializer, Alias("resume-rule")]
public enum ResumeRule
{
    /// <summary>Everything from the place it was sent to is asked anew.</summary>
    FromStart = 0,

    /// <summary>Straight to who sent it back; what was agreed in between stands.</summary>
    Straight = 1,
}
