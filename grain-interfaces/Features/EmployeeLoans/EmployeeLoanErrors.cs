using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.EmployeeLoans;

/// <summary>A loan of nothing.</summary>
[GenerateSerializer, Immutable, Alias("employee-loan.not-positive")]
public sealed record LoanNotPositive() : DomainError(nameof(EmployeeLoan.Amount));

/// <summary>The loan was not paid out, or is somebody else's.</summary>
[GenerateSerializer, Immutable, Alias("employee-loan.not-open")]
public sealed record LoanNotOpen(string Loan) : DomainError("Loans");

/// <summary>Less of the loan is open than should be settled: another claim may have been quicker.</summary>
[GenerateSerializer, Immutable, Alias("employee-loan.too-small")]
public sealed record LoanTooSmall(string Loan, Money Open) : DomainError("Loans");

/// <summary>It was paid out already.</summary>
[GenerateSerializer, Immutable, Alias("employee-loan.paid-already")]
public sealed record LoanPaidAlready() : DomainError;

/// <summary>More would go back than is open, or nothing.</summary>
[GenerateSerializer, Immutable, Alias("employee-loan.repayment-wrong")]
public sealed record RepaymentWrong(Money Open) : DomainError("Amount");

/// <summary>Money went out for it, so it cannot be taken back as if it had not.</summary>
[GenerateSerializer, Immutable, Alias("employee-loan.money-out")]
public sealed record LoanMoneyOut() : DomainError;
