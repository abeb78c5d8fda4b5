using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;
using Orleans.Concurrency;

namespace OpsSupport.Features.ExpenseClaims;

[GrainType("claim-payments"), StatelessWorker]
internal sealed class ClaimPaymentsGrain(ClaimPaymentStore store, Rights rights, IDirectory directory) : Grain, IClaimPaymentsGrain
{
    public async Task<Result<ClaimPayments>> ListAsync(EmployeeNo reader, ClaimStage stage)
    {
        if (rights.Refusal(reader, IClaimPaymentsGrain.Needed) is { } refusal)
        {
            return refusal;
        }

        var claims = await store.AtAsync(stage, IClaimPaymentsGrain.Most);
        return new ClaimPayments(
            [.. claims.Select(claim => claim with { EmployeeName = directory.NameOf(claim.Employee) })],
            claims.Aggregate(Money.Zero(Currency.Cny), (sum, claim) => sum + claim.Payable));
    }

    public async Task<Result<DocumentHeader>> ScannedAsync(EmployeeNo reader, string number)
    {
        if (rights.Refusal(reader, IClaimPaymentsGrain.Needed) is { } refusal)
        {
            return refusal;
        }

        if (await store.KeyOfAsync(number) is not { } key)
        {
            return new UnknownClaimNumber(number);
        }

        var claim = await GrainFactory.GetGrain<IDocumentGrain<ExpenseClaim>>(ExpenseClaimDocument.Kind.Ref(key).ToGrainId()).GetAsync(reader);
        return claim.Succeeded ? claim.Value.Header : claim.Errors;
    }
}
