using System.Collections.Immutable;
using OpsSupport.Kernel.Approvals;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.ExpenseClaims;

/// <summary>Finance accepts less, never more; tax and loans follow.</summary>
public sealed class ClaimCutsTests
{
    private static readonly EmployeeNo Finance = new("finance");

    // 636.00 by an invoice with 36.00 of tax, and 600.00 without one.
    private static readonly ExpenseClaim Claimed = A.Claim(
        [.. ExpenseClaim.Numbered([A.Proved(A.Facts(636m, 36m), 636m) with { Deductible = Money.Cny(36m) }, A.Line])]);

    [Fact]
    [Trait("AT", "I-21")]
    public void What_was_claimed_stays_beside_what_is_accepted()
    {
        var cut = Cut(Claimed, new AcceptedAmount(1, Money.Cny(318m), "Two nights of four"));

        Assert.Equal((Money.Cny(918m), Money.Cny(1236m)), (cut.Total, cut.Claimed));
        Assert.Equal(new LineCut(Money.Cny(636m), "Two nights of four", Finance), cut.Lines[0].Cut);
        Assert.Null(cut.Lines[1].Cut);
    }

    [Fact]
    public void Tax_is_deducted_in_proportion() =>
        Assert.Equal((Money.Cny(18m), Money.Cny(300m)), Cut(Claimed, new AcceptedAmount(1, Money.Cny(318m), "Half")).Lines[0] is var line ? (line.Deductible, line.Net) : default);

    [Fact]
    [Trait("AT", "I-21")]
    public void Loans_settle_no_more_than_is_left()
    {
        var claim = Claimed with { Loans = [new("ln:1", "LN-1", Money.Cny(1000m)), new("ln:2", "LN-2", Money.Cny(200m))] };

        var cut = Cut(claim, new AcceptedAmount(1, Money.Cny(100m), "Not ours"));

        Assert.Equal([new LoanUse("ln:1", "LN-1", Money.Cny(700m))], cut.Loans);
        Assert.True(cut.Payable.IsZero);
    }

    [Fact]
    public void The_voucher_is_of_what_is_accepted()
    {
        var voucher = ClaimVoucher.Of(Cut(Claimed, new AcceptedAmount(1, Money.Cny(318m), "Half")), A.Ann);

        Assert.Equal((Money.Cny(918m), Money.Cny(918m)), (voucher.Debits, voucher.Credits));
    }

    [Theory]
    [InlineData(636.01)]
    [InlineData(-0.01)]
    [Trait("AT", "I-21")]
    public void More_than_was_claimed_or_less_than_nothing_is_refused(decimal accepted) =>
        Assert.Equal([new AcceptedAmountWrong(1, Money.Cny(636m))], Refusals(Claimed, new AcceptedAmount(1, Money.Cny(accepted), "Why")));

    [Fact]
    public void Every_cut_has_a_reason_and_a_line() => Assert.Equal(
        [new CutWithoutReason(1), new NoSuchLine(7)],
        Refusals(Claimed, new AcceptedAmount(1, Money.Cny(1m), " "), new AcceptedAmount(7, Money.Cny(1m), "Why")));

    [Fact]
    public void A_cut_can_be_taken_back_up_to_what_was_claimed()
    {
        var cut = Cut(Claimed, new AcceptedAmount(1, Money.Cny(1m), "Typed wrongly"));

        Assert.Equal(Claimed.Lines.AsEnumerable(), Cut(cut, new AcceptedAmount(1, Money.Cny(636m), "")).Lines);
        Assert.Equal([new AcceptedAmountWrong(1, Money.Cny(636m))], Refusals(cut, new AcceptedAmount(1, Money.Cny(637m), "More")));
    }

    [Fact]
    public void To_accept_what_is_accepted_already_is_nothing() => Assert.Equal([new NothingCut()], Refusals(Claimed, new AcceptedAmount(1, Money.Cny(636m), "As it is")));

    private static ExpenseClaim Cut(ExpenseClaim claim, params ImmutableArray<AcceptedAmount> accepted) => ClaimTeam.Value(ClaimCuts.Cut(claim, accepted, Finance));

    private static ImmutableArray<DomainError> Refusals(ExpenseClaim claim, params ImmutableArray<AcceptedAmount> accepted) => ClaimCuts.Cut(claim, accepted, Finance).Errors;
}
