using OpsSupport.Features.EInvoices;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.ExpenseClaims;

/// <summary>What the ledger will be told, with the worked examples of the domain.</summary>
public sealed class ClaimVoucherTests
{
    private static readonly ProjectNo One = new("P-1");
    private static readonly ProjectNo Two = new("P-2");

    /// <summary>Train 1,090.00 with 90.00 of tax, hotel 636.00 with 36.00, and an allowance of 350.00.</summary>
    private static readonly ExpenseClaim Trip = Completed(
        A.Proved(A.Facts(1090m, 90m), 1090m, ExpenseType.Train), A.Proved(A.Facts(636m, 36m), 636m),
        A.Line with { Type = ExpenseType.Allowance, Gross = Money.Cny(350m) });

    [Fact]
    [Trait("AT", "27.1")]
    public void Cost_and_tax_are_debited_and_the_employee_is_owed_their_sum() => Assert.Equal(
        [(VoucherAccount.TravelExpense, 1950m, 0m), (VoucherAccount.InputTax, 126m, 0m), (VoucherAccount.EmployeePayable, 0m, 2076m)],
        Lines(ClaimVoucher.Of(Trip, A.Ann)));

    [Fact]
    [Trait("AT", "27.2")]
    public void An_open_loan_is_settled_first() => Assert.Equal(
        [(VoucherAccount.EmployeeLoan, 0m, 2000m), (VoucherAccount.EmployeePayable, 0m, 76m)],
        Lines(ClaimVoucher.Of(Settling(Trip, 2000m), A.Ann))[2..]);

    [Fact]
    [Trait("AT", "27.3")]
    public void A_claim_smaller_than_the_loan_pays_nothing_out()
    {
        var claim = Settling(Completed(A.Line with { Gross = Money.Cny(1500m) }), 1500m);

        Assert.Equal([(VoucherAccount.TravelExpense, 1500m, 0m), (VoucherAccount.EmployeeLoan, 0m, 1500m)], Lines(ClaimVoucher.Of(claim, A.Ann)));
        Assert.True(claim.Payable.IsZero);
    }

    [Fact]
    [Trait("AT", "27.5")]
    public void Two_projects_have_a_line_each_and_together_the_whole()
    {
        var claim = Completed(A.Line with { Project = One }, A.Line with { Project = Two, Gross = Money.Cny(400m) });

        var voucher = ClaimVoucher.Of(claim, A.Ann);

        Assert.Equal([(One, 600m), (Two, 400m)], voucher.Lines.Where(line => line.Project is not null).Select(line => (line.Project!, line.Debit.Amount)));
        Assert.Equal(claim.Total, voucher.Debits);
    }

    [Fact]
    [Trait("AT", "27.8")]
    public void What_was_wrong_is_taken_back_in_red_line_by_line()
    {
        var voucher = ClaimVoucher.Of(Trip, A.Ann);

        Assert.Equal(voucher.Lines.Select(line => (line.Account, -line.Debit, -line.Credit)), voucher.Reversed().Lines.Select(line => (line.Account, line.Debit, line.Credit)));
    }

    [Fact]
    [Trait("AT", "27.9")]
    public void Of_the_person_it_says_the_number_and_only_where_he_is_owed() => Assert.Equal(
        [null, null, A.Ann], ClaimVoucher.Of(Trip, A.Ann).Lines.Select(line => line.Employee));

    /// <summary>Whatever is claimed, debits are credits and what is paid plus what is settled is what was claimed.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [Trait("AT", "I-21")]
    public void Debits_are_credits_and_lines_are_payable_and_settled(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 200; round++)
        {
            var lines = Enumerable.Range(0, random.Next(1, 8)).Select(_ => A.Line with { Gross = Money.FromMinor(random.Next(1, 1_000_000), Currency.Cny) }).ToArray();
            var total = lines.Sum(line => line.Gross.Minor);
            var claim = Settling(Completed(lines), random.NextInt64(0, total + 1) / 100m);

            var voucher = ClaimVoucher.Of(claim, A.Ann);

            Assert.Equal(voucher.Debits, voucher.Credits);
            Assert.Equal(claim.Total, claim.Payable + claim.Settled);
        }
    }

    private static ExpenseClaim Completed(params ClaimLine[] lines) => A.Claim(InvoiceShares.Completed(
        [.. lines], lines.Select(line => line.Invoice).OfType<InvoiceFacts>().ToDictionary(facts => facts.Key))) with
    { Kind = ClaimKind.Travel };

    private static ExpenseClaim Settling(ExpenseClaim claim, decimal amount) => claim with { Loans = [new("ln:1", "LN-2026-0001", Money.Cny(amount))] };

    private static (VoucherAccount, decimal, decimal)[] Lines(ClaimVoucher voucher) =>
        [.. voucher.Lines.Select(line => (line.Account, line.Debit.Amount, line.Credit.Amount))];
}
