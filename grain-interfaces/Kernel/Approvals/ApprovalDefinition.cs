using System.Collections.Immutable;

namespace OpsSupport.Kernel.Approvals;

/// <summary>
/// Who has to agree to one sort of document, as data: nodes in order. Consecutive nodes that name a branch are a fork; its branches
/// run side by side and join after the last of them. A version never changes; rounds under way end on the one they began with.
/// </summary>
[GenerateSerializer, Immutable, Alias("approval-definition")]
public sealed record ApprovalDefinition
{
    /// <summary>What it decides on: the name of a document kind.</summary>
    [Id(0)] public required string Key { get; init; }

    [Id(1)] public required int Version { get; init; }

    [Id(2)] public required ImmutableArray<ApprovalNode> Nodes { get; init; }

    [Id(3)] public DuplicateRule Duplicates { get; init; }

    [Id(4)] public WithdrawRule Withdrawal { get; init; }
}

/// <summary>Whether a person who has agreed is asked again further on. Stored by number: append, never reorder.</summary>
[GenerateSerializer, Alias("duplicate-rule")]
public enum DuplicateRule
{
    AlwaysAsk = 0,

    /// <summary>Not when he agreed in the node right before.</summary>
    NotInARow = 1,

    /// <summary>Not when he agreed anywhere before.</summary>
    AskOnce = 2,
}

/// <summary>How long its starter may take a document back. Stored by number: append, never reorder.</summary>
[GenerateSerializer, Alias("withdraw-rule")]
public enum WithdrawRule
{
    BeforeAnybodyActed = 0,
    UntilFinal = 1,
}
