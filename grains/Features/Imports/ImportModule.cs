using Microsoft.Extensions.DependencyInjection;

namespace OpsSupport.Features.Imports;

/// <summary>What imports bring into the silo.</summary>
internal static class ImportModule
{
    public static IServiceCollection AddImports(this IServiceCollection services) => services
        .AddSingleton<ImportRights>()
        .AddSingleton<ImportReferences>()
        .AddSingleton<UnitMaker>()
        .AddSingleton<FigureTaker>()
        .AddSingleton<MasterTaker>()
        .AddSingleton<ImportServices>()
        .AddHostedService<ImportSweep>();
}
