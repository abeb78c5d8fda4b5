using Microsoft.Extensions.DependencyInjection;
using OpsSupport.Kernel.Time;

namespace OpsSupport;

/// <summary>Every module in the silo, one line each.</summary>
public static class GrainModules
{
    public static IServiceCollection AddGrainModules(this IServiceCollection services) => services
        .AddKernel();

    private static IServiceCollection AddKernel(this IServiceCollection services) => services
        .AddSingleton<CompanyClock>();
}
