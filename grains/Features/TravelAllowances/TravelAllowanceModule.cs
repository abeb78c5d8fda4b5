using Microsoft.Extensions.DependencyInjection;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Time;

namespace OpsSupport.Features.TravelAllowances;

/// <summary>What travel allowances need in the silo.</summary>
internal static class TravelAllowanceModule
{
    public static IServiceCollection AddTravelAllowances(this IServiceCollection services) => services
        .AddRules<AllowanceRun, AllowanceRunRules>()
        .AddRules<TravelNorm, TravelNormRules>().AddRegister<TravelNorm>(TravelNormKind.Kind)
        .AddSingleton<AllowanceStore>()
        .AddSingleton<AllowanceInquiry>()
        .AddSingleton(new WoundClock("travel norms", LayDownAsync));

    /// <summary>The usual norm becomes a document that can be changed. Where there is one already, saying it again is refused.</summary>
    private static Task<Result<DocumentHeader>> LayDownAsync(IGrainFactory grains) => grains.GetGrain<IDocumentGrain<TravelNorm>>(TravelNormKind.Standard.ToGrainId())
        .SaveAsync(Intent.New(SystemActor.No, atVersion: 0) with { Source = "system" }, TravelNorm.Usual);
}
