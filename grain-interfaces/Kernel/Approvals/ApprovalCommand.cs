using System.Collections.Immutable;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Approvals;

/// <summary>What can be asked of a running approval. Answers name the task they answer, not the version of the document.</summary>
[GenerateSerializer, Immutable, Alias("approval-command")]
public abstract record ApprovalCommand
{
    /// <summary>It says what somebody thinks of the document, so it rests on what the document says.</summary>
    public bool IsAnswer => this is Approve or Reject or SendBack or Advise;

    [GenerateSerializer, Immutable, Alias("approval-command.approve")]
    public sealed record Approve(int Task, string? Comment = null) : ApprovalCommand;

    /// <summary>No; where one no ends the node, it ends the approval.</summary>
    [GenerateSerializer, Immutable, Alias("approval-command.reject")]
    public sealed record Reject(int Task, string? Comment = null) : ApprovalCommand;

    /// <param name="To">An earlier node, or null for the starter.</param>
    /// <param name="Resume">Where it goes on afterwards; as the node says where null.</param>
    /// <param name="Lines">The lines to put right; the whole document where there are none. They go to the starter and come straight back.</param>
    [GenerateSerializer, Immutable, Alias("approval-command.send-back")]
    public sealed record SendBack(int Task, string? To = null, ResumeRule? Resume = null, string? Comment = null, ImmutableArray<LineMark> Lines = default) : ApprovalCommand;

    [GenerateSerializer, Immutable, Alias("approval-command.withdraw")]
    public sealed record Withdraw : ApprovalCommand;

    /// <summary>An actor takes his answer back, as long as nobody acted on it.</summary>
    [GenerateSerializer, Immutable, Alias("approval-command.recall")]
    public sealed record Recall(int Task) : ApprovalCommand;

    [GenerateSerializer, Immutable, Alias("approval-command.add-sign")]
    public sealed record AddSign(int Task, SignPlace Place, ImmutableArray<EmployeeNo> People, string? Comment = null) : ApprovalCommand;

    /// <summary>Takes away a signer one has added and who has not answered.</summary>
    [GenerateSerializer, Immutable, Alias("approval-command.remove-sign")]
    public sealed record RemoveSign(int Task) : ApprovalCommand;

    /// <summary>Another acts instead; who transfers is out.</summary>
    [GenerateSerializer, Immutable, Alias("approval-command.transfer")]
    public sealed record Transfer(int Task, EmployeeNo To, string? Comment = null) : ApprovalCommand;

    /// <summary>Another gives an opinion; then the task comes back.</summary>
    [GenerateSerializer, Immutable, Alias("approval-command.delegate")]
    public sealed record Delegate(int Task, EmployeeNo To, string? Comment = null) : ApprovalCommand;

    /// <summary>The opinion that was asked for.</summary>
    [GenerateSerializer, Immutable, Alias("approval-command.advise")]
    public sealed record Advise(int Task, string Opinion) : ApprovalCommand;

    /// <summary>Reminds exactly those who have an open task.</summary>
    [GenerateSerializer, Immutable, Alias("approval-command.urge")]
    public sealed record Urge : ApprovalCommand;

    [GenerateSerializer, Immutable, Alias("approval-command.send-copy")]
    public sealed record SendCopy(ImmutableArray<EmployeeNo> People) : ApprovalCommand;

    /// <summary>The time of a task is up. By the system only, like all that follows.</summary>
    [GenerateSerializer, Immutable, Alias("approval-command.time-out")]
    public sealed record TimeOut(int Task) : ApprovalCommand;

    /// <summary>Somebody leaves: what waits for him waits for his successor.</summary>
    [GenerateSerializer, Immutable, Alias("approval-command.hand-over")]
    public sealed record HandOver(EmployeeNo From, EmployeeNo To) : ApprovalCommand;

    /// <summary>Somebody has delegated what he has open already.</summary>
    [GenerateSerializer, Immutable, Alias("approval-command.substitute")]
    public sealed record Substitute(EmployeeNo Person) : ApprovalCommand;

    [GenerateSerializer, Immutable, Alias("approval-command.terminate")]
    public sealed record Terminate(string Reason) : ApprovalCommand;
}

/// <summary>Where a signer is added, seen from who adds him. Stored by number: append, never reorder.</summary>
[GenerateSerializer, Alias("sign-place")]
public enum SignPlace
{
    Before = 0,
    After = 1,
    Parallel = 2,
}
