using Microsoft.Extensions.DependencyInjection;

namespace OpsSupport.Features.EmployeeLoans;

/// <summary>What employees' loans need in the silo.</summary>
internal static class EmployeeLoanModule
{
    public static IServiceCollection AddEmployeeLoans(this IServiceCollection services) => services
        .AddRules<EmployeeLoan, EmployeeLoanRules>()
        .AddSingleton<OpenLoanStore>();
}
