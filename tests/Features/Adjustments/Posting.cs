using OpsSupport.Kernel;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.Adjustments;

/// <summary>Figures for tests, posted the way people post them: by an adjustment that everyone in line approves.</summary>
internal static class Posting
{
    public static async Task<DocumentHeader> PostAsync(this RunningSystem system, TestCompany company, ProjectNo project, params (FigureKind Kind, decimal Amount)[] figures)
    {
        var key = AdjustmentKind.Kind.NewKey();
        var adjustment = system.Grains.GetGrain<IDocumentGrain<Adjustment>>(AdjustmentKind.Kind.Ref(key).ToGrainId());
        var saved = await adjustment.SaveAsync(Intent.New(company.Lead, atVersion: 0), new Adjustment
        {
            Reason = "Opening balance",
            Lines = [.. figures.Select(figure => new AdjustmentLine(figure.Kind, project, null, RunningSystem.Today, Money.Cny(figure.Amount)))],
        });
        return await adjustment.AgreeAsync(await adjustment.SubmitAsync(Intent.New(company.Lead, saved.Value!.Version)));
    }
}
