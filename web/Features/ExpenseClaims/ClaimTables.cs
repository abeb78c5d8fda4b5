using System.Collections.Immutable;
using OpsSupport.Kernel.Shared;
using OpsSupport.Kernel.Wording;

namespace OpsSupport.Features.ExpenseClaims;

/// <summary>What a claim is made of, as tables.</summary>
public sealed class ClaimTables(ITexts texts)
{
    /// <summary>The lines with what each costs the company and why.</summary>
    public TableView Lines(ClaimView view) => new(
        "lines", texts["ExpenseClaim.Lines"],
        [
            new(texts["ClaimLine.On"]), new(texts["ClaimLine.Type"]), new(texts["ClaimLine.Bearer"]), new(texts["ClaimLine.InvoiceKey"]),
            new(texts["ClaimLine.Amount"], IsNumber: true), new(texts["ClaimLine.Deductible"], IsNumber: true), new(texts["ClaimLine.Net"], IsNumber: true),
        ],
        [.. view.Claim.Lines.Select((line, index) => Row(view, line, index + 1))])
    {
        Totals = [new(null, [texts["List.Total"], "", "", "", view.Claim.Total, view.Claim.Deducted, view.Claim.Total - view.Claim.Deducted])],
        Empty = new("report-money", texts["Lines.Empty"]),
    };

    /// <summary>A line in a few words, to be spoken of: <c>第 2 行 住宿 ¥636.00</c>.</summary>
    public string Named(ClaimLine line, int place) =>
        $"{texts["Claim.Line", ("Line", place), ("Type", texts.Of(line.Type)), ("Amount", line.Gross)]} {line.Remark}".TrimEnd();

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

    private TableRow Row(ClaimView view, ClaimLine line, int place) => new(null,
    [
        With(line.On, texts["Claim.Place", ("Line", place)]),
        With(texts.Of(line.Type), line.Remark, view.ReasonFor(line) is { } reason ? texts["Claim.LineSentBack", ("Reason", reason)] : ""),
        (object?)line.Project ?? line.Unit, With(line.InvoiceKey?.Number, WhyOf(line)),
        With(line.Gross, line.Cut is { } cut ? texts["Claim.LineCut", ("Claimed", cut.Claimed), ("Reason", cut.Reason)] : ""), line.Deductible, line.Net,
    ]);

    // What explains a value stands under it, where a phone shows it too.
    private static object? With(object? value, params ReadOnlySpan<string> explanations)
    {
        var all = ImmutableArray.CreateBuilder<object>();
        foreach (var one in (ReadOnlySpan<object?>)[value, .. explanations])
        {
            if (one is not (null or ""))
            {
                all.Add(one);
            }
        }

        return all.Count == 1 ? all[0] : all.ToImmutable();
    }

    // A number that is not explained is not believed.
    private string WhyOf(ClaimLine line) => line.Invoice is not { } invoice ? texts["Claim.Why.NoInvoice"]
        : line.Deductible.IsZero ? texts["Claim.Why.NotDeductible", ("Kind", texts.Of(invoice.Kind))]
        : texts["Claim.Why.Deductible", ("Kind", texts.Of(invoice.Kind)), ("Rates", invoice.Rates)];
}
