using OpsSupport.Kernel.Approvals;

namespace OpsSupport.Kernel.Documents;

/// <summary>What the history calls a step of an approval.</summary>
internal static class ApprovalActions
{
    public static DocumentAction Of(ApprovalCommand command) => command switch
    {
        ApprovalCommand.Approve => DocumentAction.Approve,
        ApprovalCommand.Reject => DocumentAction.Reject,
        ApprovalCommand.SendBack => DocumentAction.SendBack,
        ApprovalCommand.Withdraw => DocumentAction.Withdraw,
        ApprovalCommand.Recall => DocumentAction.Recall,
        ApprovalCommand.AddSign => DocumentAction.AddSign,
        ApprovalCommand.RemoveSign => DocumentAction.RemoveSign,
        ApprovalCommand.Transfer => DocumentAction.Transfer,
        ApprovalCommand.Delegate => DocumentAction.Delegate,
        ApprovalCommand.Advise => DocumentAction.Advise,
        ApprovalCommand.Urge => DocumentAction.Urge,
        ApprovalCommand.SendCopy => DocumentAction.SendCopy,
        ApprovalCommand.TimeOut => DocumentAction.TimeOut,
        ApprovalCommand.HandOver => DocumentAction.HandOver,
        ApprovalCommand.Substitute => DocumentAction.Substitute,
        ApprovalCommand.Terminate => DocumentAction.Terminate,
        _ => throw new ArgumentOutOfRangeException(nameof(command), command, null),
    };

    /// <summary>What was said with it; who is to act instead where that is all.</summary>
    public static string? CommentOf(ApprovalCommand command) => command switch
    {
        ApprovalCommand.Approve approve => approve.Comment,
        ApprovalCommand.Reject reject => reject.Comment,
        ApprovalCommand.SendBack back => SentBack(back),
        ApprovalCommand.AddSign add => With(string.Join(", ", add.People), add.Comment),
        ApprovalCommand.Transfer transfer => With(transfer.To.Value, transfer.Comment),
        ApprovalCommand.Delegate delegated => With(delegated.To.Value, delegated.Comment),
        ApprovalCommand.Advise advise => advise.Opinion,
        ApprovalCommand.SendCopy copy => string.Join(", ", copy.People),
        ApprovalCommand.HandOver over => $"{over.From} → {over.To}",
        ApprovalCommand.Terminate terminate => terminate.Reason,
        _ => null,
    };

    // Lines that are sent back say why, each by itself.
    private static string? SentBack(ApprovalCommand.SendBack back) => back.Lines.IsDefaultOrEmpty ? back.Comment
        : string.Join(Environment.NewLine, new[] { back.Comment }.Where(said => !string.IsNullOrWhiteSpace(said)).Concat(back.Lines.Select(mark => $"#{mark.Line} {mark.Reason}")));

    private static string With(string people, string? comment) => string.IsNullOrWhiteSpace(comment) ? $"→ {people}" : $"→ {people}: {comment}";
}
