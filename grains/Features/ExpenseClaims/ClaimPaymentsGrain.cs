using System.Collections.Immutable;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;
using Orleans.Concurrency;

namespace OpsSupport.Features.ExpenseClaims;

[GrainType("claim-payments"), StatelessWorker]
internal sealed class ClaimPaymentsGrain(ClaimPaymentStore store, ClaimOffice office, Rights rights, IDirectory directory) : Grain, IClaimPaymentsGrain
{
    // What other offices have to pay stands between one's own.
    private const int MostRead = 10 * IClaimPaymentsGrain.Most;

    public async Task<Result<ClaimPayments>> ListAsync(EmployeeNo reader, ClaimStage stage)
    {
        if (rights.Refusal(reader, IClaimPaymentsGrain.Needed) is { } refusal)
        {
            return refusal;
        }

        var claims = await store.AtAsync(stage, MostRead);
        ImmutableArray<ClaimPayment> own = [.. claims.Where(claim => office.Refusal(reader, claim.Body, claim.Header) is null).Take(IClaimPaymentsGrain.Most).Select(ToPayment)];
        return new ClaimPayments(own, own.Aggregate(Money.Zero(Currency.Cny), (sum, claim) => sum + claim.Payable));
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

    private ClaimPayment ToPayment(Document<ExpenseClaim> claim) => new()
    {
        Claim = claim.Header.Ref,
        Number = claim.Header.Number ?? "",
        Version = claim.Header.Version,
        Employee = claim.Header.Owner,
        EmployeeName = directory.NameOf(claim.Header.Owner),
        Purpose = claim.Body.Purpose,
        Account = claim.Body.Account,
        Total = claim.Body.Total,
        Payable = claim.Body.Payable,
    };
}
