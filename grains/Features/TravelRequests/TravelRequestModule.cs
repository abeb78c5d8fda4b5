using Microsoft.Extensions.DependencyInjection;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Registers;

namespace OpsSupport.Features.TravelRequests;

/// <summary>What travel requests need in the silo.</summary>
internal static class TravelRequestModule
{
    public static IServiceCollection AddTravelRequests(this IServiceCollection services) => services
        .AddRules<TravelRequest, TravelRequestRules>()
        .AddSingleton<TripStore>()
        .AddSingleton<IMasterFacts, TripStageTurn>()
        .AddSingleton<ICodeList, CityNames>()
        .AddSingleton<ICodeList, PlaceNames>();
}
