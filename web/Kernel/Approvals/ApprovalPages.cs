using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Home;
using OpsSupport.Kernel.Menu;

namespace OpsSupport.Kernel.Approvals;

/// <summary>What approvals have in the portal besides the documents themselves.</summary>
internal static class ApprovalPages
{
    public static IServiceCollection AddApprovalPages(this IServiceCollection services) => services
        .AddSingleton<DocumentUi, DelegationsUi>()
        .AddSingleton<DocumentUi, ApprovalDefinitionUi>()
        .AddScoped<DefinitionDesk>()
        .AddScoped<StandInDesk>()
        .AddSingleton<IHomeSection, StandInSection>()
        .AddSingleton(new MenuEntry("HandOver.Title", "arrow-right", HandOverModel.Path, MenuArea.People, IHandOverGrain.HandOver, Order: 70))
        .AddSingleton(new PersonLink("Delegations.Mine", "user-plus", _ => MineModel.Path, Permission.Write(DelegationsKind.Kind), Order: 20));
}
