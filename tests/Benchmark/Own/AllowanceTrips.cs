using OpsSupport.Benchmark.Load;
using OpsSupport.Benchmark.Plain;
using OpsSupport.Features.TravelRequests;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Storage;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Benchmark.Own;

/// <summary>Approved trips of whole months, stored as their approval would have left them: asking for each would take longer than the measurement.</summary>
internal sealed class AllowanceTrips(IDocumentRules<TravelRequest> rules, Committer committer)
{
    private const int AtOnce = 2_000;

    private static readonly DateTimeOffset Approved = new(2019, 12, 1, 9, 0, 0, TimeSpan.Zero);

    public async Task StoreAsync(AllowanceRuns runs)
    {
        var trips = from year in AllowanceRuns.AllYears
                    from unit in Enumerable.Range(0, runs.Units)
                    from traveller in Enumerable.Range(0, runs.TripsOfUnit)
                    select (Year: year, Person: (traveller * runs.Units) + unit);
        foreach (var some in trips.Index().Chunk(AtOnce))
        {
            await Task.WhenAll(some.Select(trip => committer.CommitAsync(UnitOf(trip.Index, trip.Item.Year, new(PlainSchema.EmployeeNo(trip.Item.Person))))));
        }
    }

    private UnitOfWork UnitOf(int index, int year, EmployeeNo traveller)
    {
        var header = new DocumentHeader
        {
            Ref = TravelRequestKind.Kind.Ref(TravelRequestKind.Kind.KeyAt($"{index}")),
            Number = $"TRV-{year}-{index:000000}",
            Owner = traveller,
            CreatedAt = Approved,
            ChangedAt = Approved,
            Status = DocumentStatus.Effective,
            Version = 1,
        };
        var trip = Trip(year);
        var audit = new AuditEntry { Action = DocumentAction.Approve, Intent = Intent.New(SystemActor.No, 0), At = Approved };
        return new DocumentState<TravelRequest>
        {
            Document = new(header, trip),
            Change = new(rules.Describe(trip, header, trip.LastDay), audit),
        }.ToUnitOfWork();
    }

    private static TravelRequest Trip(int year)
    {
        var (home, away) = (Places.City("成都市"), Places.City("北京市"));
        DateTime leaves = new(year, 1, 1, 8, 0, 0);
        DateTime back = new(year, 1, AllowanceRuns.DaysOfMonth, 20, 0, 0);
        return new()
        {
            Project = new(PlainSchema.ProjectNo(0)),
            Purpose = "Benchmark",
            Legs = [new(home, away, leaves, leaves.AddHours(3)), new(away, home, back.AddHours(-3), back)],
            ClaimsNothing = true,
        };
    }
}
