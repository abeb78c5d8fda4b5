namespace OpsSupport;

/// <summary>Every module in the portal, one line each.</summary>
internal static class PortalModules
{
    public static IServiceCollection AddPortalModules(this IServiceCollection services) => services;
}
