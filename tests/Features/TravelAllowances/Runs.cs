using OpsSupport.Features.TravelRequests;
using OpsSupport.Kernel;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.TravelAllowances;

/// <summary>Runs of allowances for tests, started and agreed to the way people do it.</summary>
internal static class Runs
{
    public static Period January { get; } = new(2026, 1);

    public static Period February { get; } = new(2026, 2);

    /// <summary>From a Wednesday at 13:30 to a Tuesday at 11:00, over the end of January: 3.5 and 2.5 days at the usual 180.</summary>
    public static TravelRequest Trip(TestCompany company) =>
        TravelRequests.A.There(new(2026, 1, 28, 13, 30, 0), new(2026, 2, 3, 11, 0, 0)) with { Project = company.Project };

    public static IAllowanceRunGrain Of(IGrainFactory grains, UnitCode unit, Period month) => grains.GetGrain<IAllowanceRunGrain>(AllowanceRunKind.KeyOf(unit, month));

    /// <summary>Starts it and waits until it is calculated.</summary>
    public static async Task<Document<AllowanceRun>> CalculateAsync(this IAllowanceRunGrain run, EmployeeNo by)
    {
        Assert.Empty((await run.StartAsync(Intent.New(by, 0))).Errors);
        await Until.HoldsAsync(() => run.ProgressAsync(by), progress => progress.Value?.Step != RunStep.Calculating);
        return (await run.GetAsync(by)).Value!;
    }

    /// <summary>Calculates it, and everybody who is asked agrees.</summary>
    public static async Task<AllowanceRun> PayAsync(this IAllowanceRunGrain run, EmployeeNo by)
    {
        var calculated = await run.CalculateAsync(by);
        var asked = await run.SubmitAsync(Intent.New(by, calculated.Header.Version));
        Assert.Empty(asked.Errors);
        Assert.Equal(DocumentStatus.Effective, (await run.AgreeAsync(asked.Value!)).Status);
        return calculated.Body;
    }
}
