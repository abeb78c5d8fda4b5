using System.Collections.Immutable;
using OpsSupport.Features.EInvoices;
using OpsSupport.Features.EmployeeLoans;
using OpsSupport.Kernel.Approvals;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Storage;
using OpsSupport.Kernel.Time;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.ExpenseClaims;

[GrainType(ExpenseClaimDocument.Name)]
internal sealed class ExpenseClaimGrain(
    [PersistentState(ExpenseClaimDocument.Name, StorageNames.Documents)] IPersistentState<DocumentState<ExpenseClaim>> state,
    ExpenseClaimRules rules, ClaimedTripStore trips, Rights rights, IActors actors, CompanyClock clock, DocumentServices services)
    : DocumentGrain<ExpenseClaim>(state, rules, services), IExpenseClaimGrain
{
    public async Task<Result<DocumentHeader>> TakeInAsync(Intent intent, ImmutableArray<InvoiceKey> invoices)
    {
        var facts = await FactsAsync(invoices);
        var draft = Current?.Body ?? new ExpenseClaim { Purpose = "" };
        return await SaveAsync(intent, InvoiceDrafting.With(draft, invoices.Distinct().Where(facts.ContainsKey).Select(key => facts[key]), clock.Today));
    }

    public Task<Result<DocumentHeader>> MoveToAsync(Intent intent, ClaimStage stage) =>
        AdvanceAsync(intent, Refusal(intent.By), body => ExpenseClaimRules.MovedTo(body, stage));

    /// <summary>Amounts of invoices come from the registry, never from who claims them.</summary>
    protected override async Task<ExpenseClaim> CompleteAsync(ExpenseClaim body, EmployeeNo owner) => body with
    {
        Loans = body.Loans.IsEmpty ? [] : Numbered(body.Loans, await GrainFactory.GetGrain<IOpenLoansGrain>(0).OfAsync(owner)),
        Lines = InvoiceShares.Completed(body.Lines, await FactsAsync(body.Lines.Select(line => line.InvoiceKey).OfType<InvoiceKey>())),
        Stage = ClaimStage.Approved,
    };

    protected override async Task<DomainError?> GuardAsync(ExpenseClaim body)
    {
        if (body.Trip.Length > 0 && Current is { } claim && !await trips.IsTakenAsync(body.Trip, claim.Header.Owner))
        {
            return new UnknownReference(nameof(ExpenseClaim.Trip), body.Trip);
        }

        var facts = await FactsAsync(body.Lines.Select(line => line.InvoiceKey).OfType<InvoiceKey>());
        return InvoiceShares.Completed(body.Lines, facts).Zip(body.Lines)
            .Where(pair => pair.First.Invoice != pair.Second.Invoice || pair.First.Deductible != pair.Second.Deductible)
            .Select(pair => new InvoiceChanged(pair.First.InvoiceKey!.Number)).FirstOrDefault();
    }

    /// <summary>What was approved is taken back by finance, which also takes back the voucher.</summary>
    protected override DomainError? MayVoid(Intent intent) => rights.Refusal(intent.By, ExpenseClaimDocument.Settle);

    private DomainError? Refusal(EmployeeNo person) => rights.Refusal(person, ExpenseClaimDocument.Settle) is { } refusal ? refusal : OtherOffice(person);

    /// <summary>Paper and money of a subsidiary's people go to its own finance.</summary>
    private OtherFinanceOffice? OtherOffice(EmployeeNo person)
    {
        if (Current is not { } claim)
        {
            return null;
        }

        var about = rules.About(claim.Body, claim.Header, rules.Describe(claim.Body, claim.Header, clock.Today));
        var office = actors.Holders(new ActorRule.SubsidiaryFinance(), about, clock.Today).ToImmutableArray();
        return office.IsEmpty || office.Contains(person) ? null : new OtherFinanceOffice(office);
    }

    private static ImmutableArray<LoanUse> Numbered(ImmutableArray<LoanUse> uses, OpenLoans open) =>
        [.. uses.Select(use => use with { Number = open.Loans.FirstOrDefault(loan => loan.Key == use.Loan)?.Number ?? "" })];

    private async Task<ImmutableDictionary<InvoiceKey, InvoiceFacts>> FactsAsync(IEnumerable<InvoiceKey> invoices)
    {
        var known = await Task.WhenAll(invoices.Distinct().Select(key =>
            GrainFactory.GetGrain<IInvoiceRegistryGrain>(IInvoiceRegistryGrain.GuardOf(key).ToGrainId()).FactsAsync()));
        return known.OfType<InvoiceFacts>().ToImmutableDictionary(facts => facts.Key);
    }
}
