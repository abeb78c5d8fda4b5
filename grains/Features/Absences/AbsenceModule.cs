using Microsoft.Extensions.DependencyInjection;

namespace OpsSupport.Features.Absences;

/// <summary>What absences need in the silo.</summary>
internal static class AbsenceModule
{
    public static IServiceCollection AddAbsences(this IServiceCollection services) => services
        .AddRules<Absence, AbsenceRules>()
        .AddSingleton<AbsenceStore>();
}
