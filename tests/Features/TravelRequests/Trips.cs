using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.TravelRequests;

/// <summary>Trips for tests, asked for and agreed to the way people do it.</summary>
internal static class Trips
{
    public static ITravelRequestGrain New(IGrainFactory grains) => grains.GetGrain<ITravelRequestGrain>(TravelRequestKind.Kind.NewKey());

    /// <summary>Asks for it; nobody has agreed yet.</summary>
    public static async Task<Result<DocumentHeader>> AskAsync(this ITravelRequestGrain trip, EmployeeNo by, TravelRequest body)
    {
        var saved = await trip.SaveAsync(Intent.New(by, 0), body);
        return saved.Succeeded ? await trip.SubmitAsync(Intent.New(by, saved.Value.Version)) : saved;
    }

    /// <summary>Asks for it, and everybody who is asked agrees.</summary>
    public static async Task<DocumentHeader> TakeAsync(IGrainFactory grains, EmployeeNo by, TravelRequest body)
    {
        var trip = New(grains);
        var asked = await trip.AskAsync(by, body);
        Assert.Empty(asked.Errors);
        return await trip.AgreeAsync(asked.Value!);
    }
}
