using Microsoft.Extensions.DependencyInjection;

namespace OpsSupport.Features.Overtimes;

/// <summary>What overtime needs in the silo.</summary>
internal static class OvertimeModule
{
    public static IServiceCollection AddOvertimes(this IServiceCollection services) => services
        .AddRules<Overtime, OvertimeRules>()
        .AddSingleton<OvertimeStore>();
}
