using System.Collections.Immutable;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.ExpenseClaims;

/// <summary>What the ledger will be told of a claim: debits and credits that make the same sum (invariant I-26). Of a person it knows the number only.</summary>
[GenerateSerializer, Immutable, Alias("claim-voucher")]
public sealed record ClaimVoucher(ImmutableArray<VoucherLine> Lines)
{
    public Money Debits => Lines.Aggregate(Zero, (sum, line) => sum + line.Debit);

    public Money Credits => Lines.Aggregate(Zero, (sum, line) => sum + line.Credit);

    private static Money Zero => Money.Zero(Currency.Cny);

    public static ClaimVoucher Of(ExpenseClaim claim, EmployeeNo claimant) => new(
    [
        .. claim.Lines.GroupBy(line => (Account: AccountOf(claim.Kind, line.Type), line.Project, Unit: line.Project is null ? line.Unit : null))
            .Select(cost => VoucherLine.Debited(cost.Key.Account, Sum(cost.Select(line => line.Net))) with { Project = cost.Key.Project, Unit = cost.Key.Unit }),
        .. Unless0(VoucherLine.Debited(VoucherAccount.InputTax, Sum(claim.Lines.Select(line => line.Deductible)))),
        .. claim.Loans.Select(loan => VoucherLine.Credited(VoucherAccount.EmployeeLoan, loan.Amount) with { Employee = claimant, Reference = loan.Number }),
        .. Unless0(VoucherLine.Credited(VoucherAccount.EmployeePayable, claim.Payable) with { Employee = claimant }),
    ]);

    /// <summary>The red-letter voucher that takes this one back: the same with minus signs.</summary>
    public ClaimVoucher Reversed() => new([.. Lines.Select(line => line with { Debit = -line.Debit, Credit = -line.Credit })]);

    private static VoucherAccount AccountOf(ClaimKind kind, ExpenseType type) => kind == ClaimKind.Travel ? VoucherAccount.TravelExpense : type switch
    {
        ExpenseType.Train or ExpenseType.Flight or ExpenseType.Hotel or ExpenseType.Allowance => VoucherAccount.TravelExpense,
        ExpenseType.Entertainment or ExpenseType.Meals => VoucherAccount.EntertainmentExpense,
        ExpenseType.LocalTransport or ExpenseType.Toll => VoucherAccount.TransportExpense,
        _ => VoucherAccount.OfficeExpense,
    };

    private static IEnumerable<VoucherLine> Unless0(VoucherLine line) => line.Debit.IsZero && line.Credit.IsZero ? [] : [line];

    private static Money Sum(IEnumerable<Money> amounts) => amounts.Aggregate(Zero, (sum, amount) => sum + amount);
}

/// <summary>One line of a voucher: an amount on one side of one account.</summary>
[GenerateSerializer, Immutable, Alias("voucher-line")]
public sealed record VoucherLine(VoucherAccount Account, Money Debit, Money Credit)
{
    [Id(0)] public ProjectNo? Project { get; init; }

    [Id(1)] public UnitCode? Unit { get; init; }

    [Id(2)] public EmployeeNo? Employee { get; init; }

    /// <summary>The loan that is settled.</summary>
    [Id(3)] public string Reference { get; init; } = "";

    public static VoucherLine Debited(VoucherAccount account, Money amount) => new(account, amount, Money.Zero(amount.Currency));

    public static VoucherLine Credited(VoucherAccount account, Money amount) => new(account, Money.Zero(amount.Currency), amount);
}

/// <summary>The accounts that claims move. Stored by number: append, never reorder.</summary>
[GenerateSerializer, Alias("voucher-account")]
public enum VoucherAccount
{
    TravelExpense = 0,
    OfficeExpense = 1,
    TransportExpense = 2,
    EntertainmentExpense = 3,
    InputTax = 4,
    EmployeeLoan = 5,
    EmployeePayable = 6,
}
