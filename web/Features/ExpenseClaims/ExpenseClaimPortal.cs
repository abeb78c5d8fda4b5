using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Menu;

namespace OpsSupport.Features.ExpenseClaims;

/// <summary>What expense claims bring into the portal.</summary>
internal static class ExpenseClaimPortal
{
    public static IServiceCollection AddExpenseClaims(this IServiceCollection services) => services
        .AddSingleton<DocumentUi, ExpenseClaimUi>()
        .AddScoped<LoanChoices>()
        .AddSingleton(new MenuEntry("Received.Title", "checklist", "/claims/received", MenuArea.Finance, ExpenseClaimDocument.Settle, Order: 12))
        .AddSingleton(new MenuEntry("Payments.Title", "cash", "/claims/payments", MenuArea.Finance, ExpenseClaimDocument.Settle, Order: 14));
}
