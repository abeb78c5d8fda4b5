using OpsSupport.Features.EInvoices;
using OpsSupport.Features.EmployeeLoans;
using OpsSupport.Features.ExpenseClaims;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Documents;

namespace OpsSupport.Features.DemoCompany;

/// <summary>Has people claim and finance settle, by the commands that pages use.</summary>
internal sealed class ClaimLoad(IGrainFactory grains, RequestLoad requests, IDirectory directory)
{
    public async Task StoreAsync(PlannedClaim claim)
    {
        foreach (var invoice in claim.Invoices)
        {
            await grains.GetGrain<IInvoiceRegistryGrain>(IInvoiceRegistryGrain.GuardOf(invoice.Key).ToGrainId()).NoteAsync(invoice);
        }

        var stands = await requests.StoreAsync(ExpenseClaimDocument.Kind, claim.Request);
        var document = grains.GetGrain<IExpenseClaimGrain>(stands.Ref.ToGrainId());
        for (var stage = ClaimStage.PaperReceived; stage <= claim.Reached; stage++)
        {
            stands = Accepted.Value(await document.MoveToAsync(ByFinance(stands, $"{stage}"), stage), stands.Ref);
        }
    }

    public async Task StoreAsync(PlannedRequest<EmployeeLoan> loan)
    {
        var stands = await requests.StoreAsync(EmployeeLoanDocument.Kind, loan);
        if (loan.IsAgreed)
        {
            Accepted.Value(await grains.GetGrain<IEmployeeLoanGrain>(stands.Ref.ToGrainId()).PayAsync(ByFinance(stands, "pay")), stands.Ref);
        }
    }

    private Intent ByFinance(DocumentHeader stands, string step) =>
        new(directory.In(Role.Finance).First(), stands.Version, Operations.Of(stands.Ref, step), Source: "demo");
}
