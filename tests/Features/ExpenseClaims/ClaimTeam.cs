using OpsSupport.Features.EInvoices;
using OpsSupport.Kernel;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.ExpenseClaims;

/// <summary>A company whose people claim, and what they do with claims by real commands.</summary>
internal sealed class ClaimTeam(IGrainFactory grains, TestCompany company)
{
    public TestCompany Company { get; } = company;

    public static async Task<ClaimTeam> FoundAsync(IGrainFactory grains) => new(grains, await TestCompany.FoundAsync(grains));

    public IExpenseClaimGrain New() => At(ExpenseClaimDocument.Kind.NewKey());

    public IExpenseClaimGrain At(string key) => grains.GetGrain<IExpenseClaimGrain>(ExpenseClaimDocument.Kind.Ref(key).ToGrainId());

    public IInvoiceRegistryGrain RegistryOf(InvoiceKey key) => grains.GetGrain<IInvoiceRegistryGrain>(IInvoiceRegistryGrain.GuardOf(key).ToGrainId());

    /// <summary>Has an invoice read, as handing in its file does.</summary>
    public async Task<InvoiceKey> ReadAsync(RecognisedInvoice invoice)
    {
        await RegistryOf(invoice.Key).NoteAsync(invoice);
        return invoice.Key;
    }

    /// <summary>A line of the project for all of an invoice of 1,060.00 that was just read.</summary>
    public async Task<ClaimLine> LineAsync(decimal amount = 1060m) => LineOf(await ReadAsync(A.Invoice(A.Key())), amount);

    public ClaimLine LineOf(InvoiceKey key, decimal amount = 1060m) => new()
    {
        On = A.Day,
        Type = ExpenseType.Hotel,
        Project = Company.Project,
        Gross = Money.Cny(amount),
        InvoiceKey = key,
    };

    public static async Task<Result<DocumentHeader>> SubmitAsync(IExpenseClaimGrain claim, EmployeeNo by, ExpenseClaim body)
    {
        var version = (await claim.GetAsync(by)).Value?.Header.Version ?? 0;
        var saved = await claim.SaveAsync(Intent.New(by, version), body);
        return saved.Succeeded ? await claim.SubmitAsync(Intent.New(by, saved.Value.Version)) : saved;
    }

    /// <summary>A claim that everybody agreed to.</summary>
    public async Task<(IExpenseClaimGrain Claim, DocumentHeader Header)> ApprovedAsync(ExpenseClaim body)
    {
        var claim = New();
        return (claim, await claim.AgreeAsync(await SubmitAsync(claim, Company.Ann, body)));
    }

    /// <summary>And finance paid.</summary>
    public async Task<DocumentHeader> PayAsync(IExpenseClaimGrain claim, DocumentHeader header)
    {
        foreach (var stage in new[] { ClaimStage.PaperReceived, ClaimStage.Exported, ClaimStage.Paid })
        {
            header = Value(await claim.MoveToAsync(Intent.New(Company.Office, header.Version), stage));
        }

        return header;
    }

    /// <summary>The state of an invoice once what documents owe the registry has arrived.</summary>
    public Task<RegisteredInvoice> StateAsync(InvoiceKey key, InvoiceState state) => Until.HoldsAsync(
        async () => (await RegistryOf(key).FindAsync(Company.Office)).Value!, invoice => invoice.State == state);

    public static T Value<T>(Result<T> result) where T : class =>
        result.Value ?? throw new InvalidOperationException(string.Join(", ", result.Errors.Select(error => error.ToString())));
}
