using OpsSupport.Features.TravelRequests;
using OpsSupport.Kernel;
using OpsSupport.Kernel.Databases;
using OpsSupport.Kernel.Storage;

namespace OpsSupport.Features.TravelAllowances;

/// <summary>A department of two hundred and a hundred and twenty trips: a few statements, whatever their number.</summary>
public sealed class LargeRunTests(RunningSystem system)
{
    private const int People = 200;
    private const int TripCount = 120;
    private const int AtOnce = 24;

    [Fact]
    [Trait("AT", "31.9")]
    public async Task A_large_department_takes_no_more_than_ten_statements()
    {
        var grains = await system.GrainsOnAsync(DatabaseKind.Sqlite);
        var company = await TestCompany.FoundAsync(grains);
        await ManyAsync(People, no => company.HireAsync(company.No($"p{no}")));
        await ManyAsync(TripCount, no => Trips.TakeAsync(grains, company.No($"p{no}"), Whole(company)));
        var database = (SpyingDatabase)await system.ServiceAsync<IDatabase>(DatabaseKind.Sqlite);

        database.Listen();
        var run = await Runs.Of(grains, company.Unit, Runs.January).CalculateAsync(company.Office);

        Assert.InRange(database.StatementsFor(company.Mark), 5, 10);
        Assert.Equal(TripCount * 31, run.Body.Days.Length);
    }

    /// <summary>All of January.</summary>
    private static TravelRequest Whole(TestCompany company) =>
        TravelRequests.A.There(new(2026, 1, 1, 8, 0, 0), new(2026, 1, 31, 18, 0, 0)) with { Project = company.Project };

    private static Task ManyAsync(int count, Func<int, Task> make) =>
        Parallel.ForEachAsync(Enumerable.Range(0, count), new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (no, _) => await make(no));
}
