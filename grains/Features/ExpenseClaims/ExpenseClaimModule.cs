using Microsoft.Extensions.DependencyInjection;
using OpsSupport.Kernel.Policies;

namespace OpsSupport.Features.ExpenseClaims;

/// <summary>What expense claims need in the silo.</summary>
internal static class ExpenseClaimModule
{
    public static IServiceCollection AddExpenseClaims(this IServiceCollection services) => services
        .AddRules<ExpenseClaim, ExpenseClaimRules>()
        .AddSingleton<IPolicy<ExpenseClaimPolicy>, ExpenseClaimPolicies>()
        .AddSingleton<ClaimPaymentStore>();
}
