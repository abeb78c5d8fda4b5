using Microsoft.Extensions.DependencyInjection;
using OpsSupport.Kernel.Ledger;

namespace OpsSupport.Features.Projects;

/// <summary>What projects need in the silo.</summary>
internal static class ProjectModule
{
    public static IServiceCollection AddProjects(this IServiceCollection services) => services
        .AddRules<Project, ProjectRules>()
        .AddRegister<Project>(ProjectDocument.Kind, project => project.Name)
        .AddSingleton<IDimensions, ProjectDimensionTable>()
        .AddSingleton<ContractWorth>()
        .AddSingleton<ProjectListStore>()
        .AddSingleton<PanoramaView>()
        .AddSingleton<PackageView>();
}
