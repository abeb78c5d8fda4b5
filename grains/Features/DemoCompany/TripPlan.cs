using System.Collections.Immutable;
using OpsSupport.Features.TravelRequests;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.DemoCompany;

/// <summary>Where people of the delivering departments went last month and this month, for the project they work on.</summary>
internal sealed class TripPlan(ulong seed, History history, Workload workload)
{
    private const int TravelsInPercent = 14;
    private const int SettledInPercent = 75;

    private static readonly Place Home = Places.City("成都市");

    private static readonly ImmutableArray<Place> Cities =
        [.. new[] { "北京市", "上海市", "深圳市", "西安市", "武汉市", "拉萨市", "西宁市", "苏州市" }.Select(Places.City)];

    private static readonly ImmutableArray<string> Purposes = ["现场验收", "需求调研", "系统上线支持", "项目例会", "设备联调", "用户培训"];

    public ImmutableArray<PlannedRequest<TravelRequest>> Of(ImmutableArray<Worker> workers) =>
    [
        .. workers.Index().Where(worker => !worker.Item.Heads && worker.Item.HiredOn < LastMonth.FirstDay && DeliversProjects(worker.Item))
            .SelectMany(worker => Timesheets.IsPersona(worker.Item) ? OfPersona(worker.Item) : ByChance(worker.Item, worker.Index))
            .Select((trip, index) => new PlannedRequest<TravelRequest>($"D{index + 1:D4}", trip.By, trip.Body, trip.IsAgreed)),
    ];

    private Period LastMonth => history.Now.Plus(-1);

    // The employee was away last month, and asks to go again.
    private IEnumerable<(EmployeeNo By, TravelRequest Body, bool IsAgreed)> OfPersona(Worker employee)
    {
        var trip = Trip(employee, LastMonth.FirstDay.AddDays(11), days: 4, Cities[0], new(13, 30), Purposes[0]);
        yield return (employee.No, trip with { ClaimsNothing = true, Meals = [new(trip.FirstDay.AddDays(1), Breakfast: false, Lunch: true, Dinner: false)] }, true);
        yield return (employee.No, Trip(employee, history.AsOf.AddDays(9), days: 3, Cities[1], new(8, 30), Purposes[1]), false);
    }

    private IEnumerable<(EmployeeNo By, TravelRequest Body, bool IsAgreed)> ByChance(Worker worker, int index)
    {
        var draw = RandomStream.Of(seed, "trip", index);
        if (draw.Chance(TravelsInPercent))
        {
            var trip = Trip(worker, LastMonth.FirstDay.AddDays(draw.Between(0, 40)), draw.Between(1, 5), draw.Pick(Cities), new(draw.Between(7, 15), 30), draw.Pick(Purposes));
            yield return (worker.No, trip with { ClaimsNothing = draw.Chance(SettledInPercent) }, true);
        }
    }

    private TravelRequest Trip(Worker worker, DateOnly first, int days, Place city, TimeOnly leaves, string purpose) => new()
    {
        Project = workload.Of(worker, Period.Of(first))[0].No,
        Purpose = purpose,
        Legs =
        [
            new(Home, city, first.ToDateTime(leaves), first.ToDateTime(leaves.AddHours(3))),
            new(city, Home, first.AddDays(days - 1).ToDateTime(new(19, 0)), first.AddDays(days - 1).ToDateTime(new(22, 0))),
        ],
    };

    private static bool DeliversProjects(Worker worker) =>
        DepartmentPlan.All.FirstOrDefault(department => department.Code == worker.Department)?.DeliversProjects == true;
}
