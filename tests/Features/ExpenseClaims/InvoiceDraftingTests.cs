using OpsSupport.Features.EmployeeLoans;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.ExpenseClaims;

/// <summary>What stands in a claim before its owner has typed anything.</summary>
public sealed class InvoiceDraftingTests
{
    private static readonly OpenLoan Old = new("ln:1", "LN-1", "Trip", Money.Cny(2000m));
    private static readonly OpenLoan Late = new("ln:2", "LN-2", "Fair", Money.Cny(100m));

    [Fact]
    [Trait("AT", "27.2")]
    public void An_open_loan_is_settled_first_and_the_rest_is_paid()
    {
        var claim = InvoiceDrafting.Settling(A.Claim(A.Line with { Gross = Money.Cny(2076m) }), [Old]);

        Assert.Equal([new LoanUse("ln:1", "LN-1", Money.Cny(2000m))], claim.Loans.AsEnumerable());
        Assert.Equal(Money.Cny(76m), claim.Payable);
    }

    [Fact]
    [Trait("AT", "27.3")]
    public void A_smaller_claim_settles_what_it_can_and_pays_nothing()
    {
        var claim = InvoiceDrafting.Settling(A.Claim(A.Line with { Gross = Money.Cny(1500m) }), [Old, Late]);

        Assert.Equal([new LoanUse("ln:1", "LN-1", Money.Cny(1500m))], claim.Loans.AsEnumerable());
        Assert.True(claim.Payable.IsZero);
    }

    [Fact]
    public void Loans_whose_rest_another_claim_settles_are_left_alone() =>
        Assert.Equal([new LoanUse("ln:2", "LN-2", Money.Cny(100m))], InvoiceDrafting.Settling(A.Claim(A.Line), [Old with { Open = Money.Cny(0m) }, Late]).Loans.AsEnumerable());

    [Fact]
    public void A_claim_of_nothing_yet_settles_nothing() => Assert.Empty(InvoiceDrafting.Settling(A.Claim(), [Old]).Loans);
}
