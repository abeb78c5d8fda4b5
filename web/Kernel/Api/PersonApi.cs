using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Http;

namespace OpsSupport.Kernel.Api;

/// <summary>Whoever holds a token asks first who he is here.</summary>
internal sealed class PersonApi(IGrainFactory grains, GrainRetry retry) : IApi
{
    public void Map(IEndpointRouteBuilder api) => api.MapGet("/me", FindAsync)
        .WithName("getMe").WithTags("People").WithSummary("Whom the token acts for, with his roles and permissions.");

    private async Task<ApiAnswer<Person>> FindAsync(ApiCaller caller) =>
        await retry.AskAsync(() => grains.GetGrain<IDirectoryGrain>(0).FindAsync(caller.No));
}
