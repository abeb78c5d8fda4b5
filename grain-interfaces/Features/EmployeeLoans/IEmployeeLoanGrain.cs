using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.EmployeeLoans;

/// <summary>What only a loan can do.</summary>
public interface IEmployeeLoanGrain : IDocumentGrain<EmployeeLoan>
{
    /// <summary>Finance paid it out.</summary>
    Task<Result<DocumentHeader>> PayAsync(Intent intent);

    /// <summary>The employee gave back what he did not spend.</summary>
    Task<Result<DocumentHeader>> RepayAsync(Intent intent, Money amount);
}
