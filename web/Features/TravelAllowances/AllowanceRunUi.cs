using System.Collections.Immutable;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Menu;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.TravelAllowances;

internal sealed class AllowanceRunUi() : DocumentUi(AllowanceRunKind.Kind)
{
    public override MenuEntry Menu => MenuLine(MenuArea.People, "report-money", order: 60);

    /// <summary>Nobody types a run, so what is calculated is all there is to see.</summary>
    public override string FormPartial => ViewPartial;

    public override string ViewPartial => "/Features/TravelAllowances/_Run.cshtml";

    public override ImmutableArray<DocumentColumn> Columns =>
    [
        DocumentColumn.Title with { TextKey = "AllowanceRun.Title" }, DocumentColumn.Number, DocumentColumn.Amount, DocumentColumn.Status, DocumentColumn.ChangedAt,
    ];

    public override object NewForm() => new();

    public override async Task<Result<OpenDocument>> LoadAsync(IGrainFactory grains, string key, EmployeeNo reader)
    {
        var run = await grains.GetGrain<IAllowanceRunGrain>(key).GetAsync(reader);
        return run.Succeeded
            ? new OpenDocument(run.Value.Header, run.Value.Body, run.Value.Body, $"{run.Value.Body.Unit} {run.Value.Body.Month}", run.Value.Attachments, run.Value.Approval, []) { View = new AllowanceRunView(run.Value.Header, run.Value.Body) }
            : run.Errors;
    }

    public override Task<Result<DocumentHeader>> SaveAsync(IGrainFactory grains, string key, Intent intent, object form) =>
        Task.FromResult<Result<DocumentHeader>>(new RunIsCalculated());
}
