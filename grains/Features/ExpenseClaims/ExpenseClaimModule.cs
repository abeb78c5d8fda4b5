using Microsoft.Extensions.DependencyInjection;
using OpsSupport.Features.TravelRequests;

namespace OpsSupport.Features.ExpenseClaims;

/// <summary>What expense claims need in the silo.</summary>
internal static class ExpenseClaimModule
{
    public static IServiceCollection AddExpenseClaims(this IServiceCollection services) => services
        .AddRules<ExpenseClaim, ExpenseClaimRules>()
        .AddSingleton<ClaimOffice>()
        .AddSingleton<ClaimPaymentStore>()
        .AddSingleton<ClaimedTripStore>()
        .AddSingleton<ITripClaims>(provider => provider.GetRequiredService<ClaimedTripStore>());
}
