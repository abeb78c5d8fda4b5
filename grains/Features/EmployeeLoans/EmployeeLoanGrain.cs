using System.Collections.Immutable;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Guards;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Storage;
using OpsSupport.Kernel.Time;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.EmployeeLoans;

/// <summary>A loan, which guards its own open amount: claims settle it no further than that.</summary>
[GrainType(EmployeeLoanDocument.Name)]
internal sealed class EmployeeLoanGrain(
    [PersistentState(EmployeeLoanDocument.Name, StorageNames.Documents)] IPersistentState<DocumentState<EmployeeLoan>> state,
    EmployeeLoanRules rules, Rights rights, CompanyClock clock, GuardStore guards, DocumentServices services)
    : DocumentGrain<EmployeeLoan>(state, rules, services), IEmployeeLoanGrain, IGuardGrain
{
    public Task<Result<DocumentHeader>> PayAsync(Intent intent) =>
        AdvanceAsync(intent, rights.Refusal(intent.By, EmployeeLoanDocument.Settle), body => EmployeeLoanRules.Paid(body, clock.Today));

    public Task<Result<DocumentHeader>> RepayAsync(Intent intent, Money amount) =>
        AdvanceAsync(intent, rights.Refusal(intent.By, EmployeeLoanDocument.Settle), body => EmployeeLoanRules.Returned(body, amount));

    public async Task<DomainError?> ReserveAsync(Hold hold)
    {
        if (Current is not { } loan)
        {
            return new LoanNotOpen(hold.Guard.Key);
        }

        var known = await guards.LapsedAsync(loan.Body.Claims, clock.Now);
        var current = loan.Body with { Claims = known };
        return EmployeeLoanRules.Refusal(current, loan.Header, hold) ?? await KeepAsync(loan, current.Claims.Reserved(hold, clock.Now));
    }

    public async Task SettleAsync(Hold hold)
    {
        if (Current is { } loan && loan.Body.Claims.Settled(hold) is var claims && claims != loan.Body.Claims && await KeepAsync(loan, claims) is { } refused)
        {
            throw new InvalidOperationException($"{loan.Header.Ref} cannot hear of {hold}: {refused}");
        }
    }

    /// <summary>Only finance sets what happens after approval; a draft has none of it.</summary>
    protected override Task<EmployeeLoan> CompleteAsync(EmployeeLoan body, EmployeeNo owner) =>
        Task.FromResult(body with { PaidOn = null, Claims = [], Repaid = Money.Zero(body.Amount.Currency) });

    /// <summary>An agreed loan can be taken back by finance as long as no money went out.</summary>
    protected override DomainError? MayVoid(Intent intent) =>
        rights.Refusal(intent.By, EmployeeLoanDocument.Settle) is { } refusal ? refusal : Current is { Body.PaidOn: not null } ? new LoanMoneyOut() : null;

    private async Task<DomainError?> KeepAsync(Document<EmployeeLoan> loan, ImmutableArray<Holding> claims)
    {
        var intent = Intent.New(SystemActor.No, loan.Header.Version) with { Source = "system" };
        var kept = await AdvanceAsync(intent, null, body => body with { Claims = claims });
        return kept.Succeeded ? null : kept.Errors[0];
    }
}
