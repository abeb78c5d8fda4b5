using System.Collections.Immutable;
using OpsSupport.Kernel.Shared;
using OpsSupport.Kernel.Wording;

namespace OpsSupport.Features.ExpenseClaims;

/// <summary>What a claim is made of, as tables.</summary>
public sealed class ClaimTables(ITexts texts)
{
    /// <summary>The lines with what each costs the company and why.</summary>
    public TableView Lines(ExpenseClaim claim) => new(
        "lines", texts["ExpenseClaim.Lines"],
        [
            new(texts["ClaimLine.On"]), new(texts["ClaimLine.Type"]), new(texts["ClaimLine.Bearer"]), new(texts["ClaimLine.InvoiceKey"]),
            new(texts["ClaimLine.Amount"], IsNumber: true), new(texts["ClaimLine.Deductible"], IsNumber: true), new(texts["ClaimLine.Net"], IsNumber: true),
        ],
        [.. claim.Lines.Select(line => new TableRow(null,
            [line.On, With(texts.Of(line.Type), line.Remark), (object?)line.Project ?? line.Unit, With(line.InvoiceKey?.Number, WhyOf(line)), line.Gross, line.Deductible, line.Net]))])
    {
        Totals = [new(null, [texts["List.Total"], "", "", "", claim.Total, claim.Deducted, claim.Total - claim.Deducted])],
        Empty = new("report-money", texts["Lines.Empty"]),
    };

    /// <summary>The loans that it settles.</summary>
    public TableView Loans(ExpenseClaim claim) => new(
        "loans", texts["ExpenseClaim.Loans"], [new(texts["LoanUse.Loan"]), new(texts["LoanUse.Amount"], IsNumber: true)],
        [.. claim.Loans.Select(use => new TableRow($"/loans/{Uri.EscapeDataString(Kernel.Documents.DocumentKind.CodeOf(use.Loan))}", [use.Number, use.Amount]))])
    {
        Empty = new("report-money", texts["Lines.Empty"]),
    };

    /// <summary>What the ledger will be told.</summary>
    public TableView Voucher(ClaimVoucher voucher) => new(
        "voucher", texts["Claim.Voucher"],
        [
            new(texts["VoucherLine.Account"]), new(texts["VoucherLine.For"]),
            new(texts["VoucherLine.Debit"], IsNumber: true), new(texts["VoucherLine.Credit"], IsNumber: true),
        ],
        [.. voucher.Lines.Select(line => new TableRow(null,
            [texts.Of(line.Account), (object?)line.Project ?? line.Unit ?? (object?)line.Employee, line.Debit.IsZero ? null : line.Debit, line.Credit.IsZero ? null : line.Credit]))])
    {
        Totals = [new(null, [texts["List.Total"], "", voucher.Debits, voucher.Credits])],
        Empty = new("receipt", texts["Lines.Empty"]),
    };

    // What explains a value stands under it, where a phone shows it too.
    private static object? With(string? value, string explanation) =>
        explanation.Length == 0 ? value : ImmutableArray.Create(new[] { value, explanation }.OfType<object>().ToArray());

    // A number that is not explained is not believed.
    private string WhyOf(ClaimLine line) => line.Invoice is not { } invoice ? texts["Claim.Why.NoInvoice"]
        : line.Deductible.IsZero ? texts["Claim.Why.NotDeductible", ("Kind", texts.Of(invoice.Kind))]
        : texts["Claim.Why.Deductible", ("Kind", texts.Of(invoice.Kind)), ("Rates", invoice.Rates)];
}
