using System.Collections.Immutable;
using OpsSupport.Features.EInvoices;
using OpsSupport.Features.EmployeeLoans;
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
    ExpenseClaimRules rules, ClaimOffice office, ClaimedTripStore trips, Rights rights, CompanyClock clock, DocumentServices services)
    : DocumentGrain<ExpenseClaim>(state, rules, services), IExpenseClaimGrain
{
    public async Task<Result<DocumentHeader>> TakeInAsync(Intent intent, ImmutableArray<InvoiceKey> invoices)
    {
        var facts = await FactsAsync(invoices);
        var draft = InvoiceDrafting.With(
            Current?.Body ?? new ExpenseClaim { Purpose = "" }, invoices.Distinct().Where(facts.ContainsKey).Select(key => facts[key]), clock.Today);
        if (draft.Lines.Length > ExpenseClaim.MostLines)
        {
            return new TooManyExpenses(ExpenseClaim.MostLines);
        }

        var open = Current is null ? (await GrainFactory.GetGrain<IOpenLoansGrain>(0).OfAsync(intent.By)).Loans : [];
        return await SaveAsync(intent, open.IsEmpty ? draft : InvoiceDrafting.Settling(draft, open));
    }

    public Task<Result<DocumentHeader>> CutAsync(Intent intent, ImmutableArray<AcceptedAmount> accepted) =>
        AmendAsync(intent, rights.Refusal(intent.By, ExpenseClaimDocument.Settle), ClaimCuts.Said(accepted), body => ClaimCuts.Cut(body, accepted, intent.By));

    public Task<Result<DocumentHeader>> MoveToAsync(Intent intent, ClaimStage stage) =>
        AdvanceAsync(intent, Refusal(intent.By), body => ExpenseClaimRules.MovedTo(body, stage));

    /// <summary>Amounts of invoices come from the registry, never from who claims them.</summary>
    protected override async Task<ExpenseClaim> CompleteAsync(ExpenseClaim body, EmployeeNo owner)
    {
        var lines = ClaimCuts.Kept(ExpenseClaim.Numbered(body.Lines), Current?.Body.Lines ?? []);
        // As long as no line is spoken of by its number, the numbers are the places.
        lines = Approval?.Marks is { IsEmpty: false } ? lines : [.. lines.Select((line, index) => line with { No = index + 1 })];
        return body with
        {
            Loans = body.Loans.IsEmpty ? [] : Numbered(body.Loans, await GrainFactory.GetGrain<IOpenLoansGrain>(0).OfAsync(owner)),
            Lines = InvoiceShares.Completed(lines, await FactsAsync(lines.Select(line => line.InvoiceKey).OfType<InvoiceKey>())),
            Stage = ClaimStage.Approved,
        };
    }

    protected override async Task<DomainError?> GuardAsync(ExpenseClaim body)
    {
        if (Current is { } known && ClaimCorrection.Refusal(known.Body, body, Approval?.Marks ?? []) is { } refusal)
        {
            return refusal;
        }

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

    private DomainError? Refusal(EmployeeNo person) => rights.Refusal(person, ExpenseClaimDocument.Settle) is { } refusal ? refusal
        : Current is { } claim ? office.Refusal(person, claim.Body, claim.Header)
        : null;

    private static ImmutableArray<LoanUse> Numbered(ImmutableArray<LoanUse> uses, OpenLoans open) =>
        [.. uses.Select(use => use with { Number = open.Loans.FirstOrDefault(loan => loan.Key == use.Loan)?.Number ?? "" })];

    private async Task<ImmutableDictionary<InvoiceKey, InvoiceFacts>> FactsAsync(IEnumerable<InvoiceKey> invoices)
    {
        var known = await Task.WhenAll(invoices.Distinct().Select(key =>
            GrainFactory.GetGrain<IInvoiceRegistryGrain>(IInvoiceRegistryGrain.GuardOf(key).ToGrainId()).FactsAsync()));
        return known.OfType<InvoiceFacts>().ToImmutableDictionary(facts => facts.Key);
    }
}
