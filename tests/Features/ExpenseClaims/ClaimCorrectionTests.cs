using OpsSupport.Kernel.Approvals;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.ExpenseClaims;

/// <summary>What may change in a claim of which single lines were sent back.</summary>
public sealed class ClaimCorrectionTests
{
    private static readonly ExpenseClaim Sent = A.Claim([.. ExpenseClaim.Numbered([A.Line, A.Line with { Remark = "Hotel" }, A.Line with { Remark = "Train" }])]);

    [Fact]
    public void A_line_that_was_sent_back_may_be_anything_and_the_others_stay() =>
        Assert.Null(Refusal(Sent with { Lines = [Sent.Lines[0], Sent.Lines[1] with { Gross = Money.Cny(1m), Remark = "Breakfast only" }, Sent.Lines[2]] }));

    [Fact]
    public void It_may_be_gone_or_replaced() =>
        Assert.Null(Refusal(Sent with { Lines = [Sent.Lines[0], Sent.Lines[2], A.Line with { Remark = "Another hotel" }] }));

    [Fact]
    public void What_was_agreed_to_may_not_change() =>
        Assert.Equal(new LineAgreedTo(3), Refusal(Sent with { Lines = [Sent.Lines[0], Sent.Lines[1], Sent.Lines[2] with { Gross = Money.Cny(600.01m) }] }));

    [Fact]
    public void Nor_go_away() => Assert.Equal(new LineAgreedTo(1), Refusal(Sent with { Lines = [Sent.Lines[1], Sent.Lines[2]] }));

    [Fact]
    public void Nor_be_called_by_the_number_of_the_line_that_came_back() =>
        Assert.Equal(new LineAgreedTo(1), Refusal(Sent with { Lines = [Sent.Lines[0] with { No = 2 }, Sent.Lines[1] with { No = 1 }, Sent.Lines[2]] }));

    [Fact]
    public void What_invoices_were_found_to_say_since_is_no_change_of_its_owners() =>
        Assert.Null(Refusal(Sent with { Lines = [Sent.Lines[0] with { Deductible = Money.Cny(1m) }, Sent.Lines[1], Sent.Lines[2]] }));

    [Fact]
    public void A_claim_that_came_back_as_a_whole_is_its_owners_to_change() =>
        Assert.Null(ClaimCorrection.Refusal(Sent, A.Claim(A.Line with { Gross = Money.Cny(5m) }), []));

    private static LineAgreedTo? Refusal(ExpenseClaim after) => ClaimCorrection.Refusal(Sent, after, [new LineMark(2, "Without breakfast, please")]);
}
