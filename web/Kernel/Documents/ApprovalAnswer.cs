using System.Collections.Immutable;
using OpsSupport.Kernel.Approvals;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Documents;

/// <summary>What somebody who is asked says or does, as a document's page sends it.</summary>
public sealed class ApprovalAnswer
{
    public ApprovalAct Act { get; set; }

    /// <summary>The number of the task it answers.</summary>
    public int Task { get; set; }

    public string? Comment { get; set; }

    /// <summary>Who is to act instead, give an opinion or sign as well.</summary>
    public string? Person { get; set; }

    /// <summary>The node it goes back to; the starter where empty.</summary>
    public string? To { get; set; }

    /// <summary>Whether it comes straight back once it was put right; the definition says where null.</summary>
    public ResumeRule? Resume { get; set; }

    /// <summary>The lines that could be sent back by themselves.</summary>
    public List<MarkedLine> Marks { get; set; } = [];

    public Result<ApprovalCommand> ToCommand() => Act switch
    {
        // Who gives reasons to send lines back does not mean to agree.
        ApprovalAct.Approve or ApprovalAct.Reject when !Marked.IsEmpty => new LinesOnlyMarked(),
        ApprovalAct.Approve => new ApprovalCommand.Approve(Task, Said),
        ApprovalAct.Reject => new ApprovalCommand.Reject(Task, Said),
        ApprovalAct.SendBack => new ApprovalCommand.SendBack(Task, string.IsNullOrEmpty(To) || !Marked.IsEmpty ? null : To, Resume, Said, Marked),
        ApprovalAct.Advise => new ApprovalCommand.Advise(Task, Said ?? ""),
        ApprovalAct.Recall => new ApprovalCommand.Recall(Task),
        ApprovalAct.RemoveSign => new ApprovalCommand.RemoveSign(Task),
        ApprovalAct.Urge => new ApprovalCommand.Urge(),
        ApprovalAct.Withdraw => new ApprovalCommand.Withdraw(),
        _ => Code.TryParse<EmployeeNo>(Person?.Trim()) is { } person ? With(person) : new Missing("Person"),
    };

    private ImmutableArray<LineMark> Marked =>
        [.. Marks.Where(mark => !string.IsNullOrWhiteSpace(mark.Reason)).Select(mark => new LineMark(mark.Line, mark.Reason!.Trim()))];

    private string? Said => string.IsNullOrWhiteSpace(Comment) ? null : Comment.Trim();

    private ApprovalCommand With(EmployeeNo person) => Act switch
    {
        ApprovalAct.Transfer => new ApprovalCommand.Transfer(Task, person, Said),
        ApprovalAct.Delegate => new ApprovalCommand.Delegate(Task, person, Said),
        ApprovalAct.SendCopy => new ApprovalCommand.SendCopy([person]),
        ApprovalAct.SignBefore => new ApprovalCommand.AddSign(Task, SignPlace.Before, [person], Said),
        ApprovalAct.SignAfter => new ApprovalCommand.AddSign(Task, SignPlace.After, [person], Said),
        _ => new ApprovalCommand.AddSign(Task, SignPlace.Parallel, [person], Said),
    };
}

/// <summary>What can be done in an approval from a document's page.</summary>
public enum ApprovalAct
{
    Approve = 0,
    SendBack = 1,
    Reject = 2,
    Advise = 3,
    Transfer = 4,
    Delegate = 5,
    SignBefore = 6,
    SignAfter = 7,
    SignBeside = 8,
    SendCopy = 9,
    Recall = 10,
    RemoveSign = 11,
    Urge = 12,
    Withdraw = 13,
}
