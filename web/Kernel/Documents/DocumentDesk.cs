using OpsSupport.Kernel.Approvals;
using OpsSupport.Kernel.Http;
using OpsSupport.Kernel.Results;

namespace OpsSupport.Kernel.Documents;

/// <summary>Carries out what a page asks of a document, whatever its kind, and asks again while the cluster heals.</summary>
public sealed class DocumentDesk(IGrainFactory grains, GrainRetry retry)
{
    /// <summary>The lines of history a page shows.</summary>
    public const int HistoryLines = 50;

    public Task<Result<OpenDocument>> LoadAsync(DocumentUi ui, string key, Values.EmployeeNo reader) =>
        retry.AskAsync(() => ui.LoadAsync(grains, key, reader));

    public Task<Result<DocumentHeader>> SaveAsync(DocumentUi ui, string key, Intent intent, object form) =>
        retry.AskAsync(() => ui.SaveAsync(grains, key, intent, form));

    public Task<Result<TrialOutcome>> TryAsync(DocumentUi ui, string key, Values.EmployeeNo reader, object form) =>
        retry.AskAsync(() => ui.TryAsync(grains, key, reader, form));

    public Task<Result<HistoryPage>> HistoryAsync(DocumentUi ui, string key, Values.EmployeeNo reader, int steps = HistoryLines) =>
        retry.AskAsync(() => ui.Grain(grains, key).HistoryAsync(reader, steps));

    public Task<Result<DocumentHeader>> DoAsync(DocumentUi ui, string key, Intent intent, DocumentCommand command, string? reason) =>
        retry.AskAsync(() => Do(ui.Grain(grains, key), intent, command, reason));

    public Task<Result<DocumentHeader>> ActAsync(DocumentUi ui, string key, Intent intent, ApprovalCommand command) =>
        retry.AskAsync(() => ui.Grain(grains, key).ActAsync(intent, command));

    public Task<Result<DocumentHeader>> CommentAsync(DocumentUi ui, string key, Intent intent, string text) =>
        retry.AskAsync(() => ui.Grain(grains, key).CommentAsync(intent, text));

    private static Task<Result<DocumentHeader>> Do(IDocumentGrain document, Intent intent, DocumentCommand command, string? reason) => command switch
    {
        DocumentCommand.Submit => document.SubmitAsync(intent),
        DocumentCommand.Withdraw => document.WithdrawAsync(intent),
        DocumentCommand.Void => document.VoidAsync(intent, reason ?? ""),
        _ => throw new ArgumentOutOfRangeException(nameof(command), command, null),
    };
}
