using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Menu;

namespace OpsSupport;

/// <summary>Every module in the portal, one line each.</summary>
internal static class PortalModules
{
    public static IServiceCollection AddPortalModules(this IServiceCollection services) => services
        .AddKernel();

    private static IServiceCollection AddKernel(this IServiceCollection services) => services
        .AddSingleton(new MenuEntry("Home.Title", "home", "/", MenuArea.Workplace, Order: 0))
        .AddSingleton(new MenuEntry("Design.Title", "palette", "/design", MenuArea.System, Permission.Administer, Order: 900));
}
