using OpsSupport.Kernel.Api;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Functions;
using OpsSupport.Kernel.Menu;

namespace OpsSupport.Features.Imports;

/// <summary>What imports bring into the portal.</summary>
internal static class ImportPortal
{
    public static IServiceCollection AddImports(this IServiceCollection services) => services
        .AddSingleton(new PortalFunction("Imports.Profiles", "list-details", "/imports/profiles", MenuArea.System, Permission.Import, Order: 51))
        .AddSingleton(new MenuEntry("Imports.Title", "file-import", "/imports", MenuArea.System, Permission.Import, Order: 50))
        .AddSingleton<IApi, ImportApi>()
        .AddSingleton<FileReading>()
        .AddSingleton<FileIntake>()
        .AddSingleton<ReadingQueue>()
        .AddHostedService(provider => provider.GetRequiredService<ReadingQueue>());
}
