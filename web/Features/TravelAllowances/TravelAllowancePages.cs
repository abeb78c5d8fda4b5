using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Menu;

namespace OpsSupport.Features.TravelAllowances;

/// <summary>What travel allowances bring into the portal.</summary>
internal static class TravelAllowancePages
{
    public static IServiceCollection AddTravelAllowances(this IServiceCollection services) => services
        .AddSingleton<DocumentUi, AllowanceRunUi>()
        .AddSingleton<DocumentUi, TravelNormUi>()
        .AddSingleton(new MenuEntry("Allowances.Title", "coin", "/allowances", MenuArea.Workplace, AllowanceRunKind.SeeOwn, Order: 47));
}
