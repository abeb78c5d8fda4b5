using System.Collections.Immutable;
using OpsSupport.Features.Employees;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.DemoCompany;

/// <summary>The 320 people of the company, heads first, then amoeba by amoeba.</summary>
internal sealed class People
{
    /// <summary>The rate of the people whose work the documentation counts in whole thousands.</summary>
    public const decimal StoryRate = 1000m;

    private readonly ulong _seed;
    private readonly DateOnly _asOf;
    private readonly HashSet<string> _names = [];
    private readonly List<Worker> _all = [];

    private People(ulong seed, DateOnly asOf) => (_seed, _asOf) = (seed, asOf);

    public static ImmutableArray<Worker> Of(ulong seed, DateOnly asOf)
    {
        var people = new People(seed, asOf);
        people.Hire(null, DemoSeed.Company, 0, Role.CompanyLeader);
        people.Hire(null, "S1", 0, Role.CompanyLeader);
        foreach (var (unit, _) in DepartmentPlan.BusinessUnits)
        {
            people.Hire(null, unit, 0, Role.Employee);
        }

        foreach (var department in DepartmentPlan.All)
        {
            people.Hire(department.Code, department.Code, 0, Role.Employee);
        }

        foreach (var department in DepartmentPlan.All)
        {
            people.Fill(department, department.First, department.Second);
            people.Fill(department, department.Second, department.First);
        }

        return [.. people._all];
    }

    /// <summary>Whether the documentation counts this person's days: ten of the first amoeba, never moved, at one rate.</summary>
    public static bool IsInStories(string unit, int place) => unit == "D01-A" && place is >= 1 and <= 10;

    private void Fill(DepartmentPlan department, AmoebaPlan amoeba, AmoebaPlan other)
    {
        for (var place = 0; place < amoeba.Size; place++)
        {
            var role = amoeba.Code == "D11-B" && place is 1 or 2 ? Role.PortalAdministrator : amoeba.Role;
            Hire(department.Code, amoeba.Code, place, role, other.Code);
        }
    }

    private void Hire(string? department, string unit, int place, Role role, string? cameFrom = null)
    {
        var no = new EmployeeNo($"E{_all.Count + 1:D4}");
        var draw = RandomStream.Of(_seed, "employee", _all.Count);
        var isSteady = IsInStories(unit, place);
        var hired = HiredOn(draw, mayBeNew: place > 12 && !isSteady);
        var moved = new DateOnly(_asOf.Year - 1, 7, 1);
        var comesFromElsewhere = draw.Chance(8) && place > 2 && !isSteady && cameFrom is not null && hired < moved;
        _all.Add(new(no, department, unit, place, new()
        {
            Name = Names.Person(draw, _names),
            Units = comesFromElsewhere
                ? [new(hired, moved, new(cameFrom!)), new(moved, null, new(unit))]
                : [new(hired, null, new(unit))],
            Grades = Grades(hired, place),
            Rates = isSteady ? [new(hired, null, Rate(StoryRate))] : Rates(draw, hired, place),
            Roles = role == Role.Employee ? [] : [role],
            Email = $"{no.Value.ToLowerInvariant()}@demo.example",
        }));
    }

    private DateOnly HiredOn(RandomStream draw, bool mayBeNew)
    {
        var months = mayBeNew && draw.Chance(60) ? draw.Between(2, 22) : draw.Between(30, 140);
        return new DateOnly(_asOf.Year, _asOf.Month, 1).AddMonths(-months);
    }

    // Some were promoted this January, so that dated grades can be seen.
    private ImmutableArray<Dated<Grade>> Grades(DateOnly hired, int place)
    {
        var draw = RandomStream.Of(_seed, "grade", _all.Count);
        var (scale, level) = place == 0 ? ('M', draw.Between(1, 3)) : ('P', draw.Between(3, 7));
        var promoted = new DateOnly(_asOf.Year, 1, 1);
        ImmutableArray<Dated<Grade>> first = [new(hired, null, new($"{scale}{level}"))];
        return hired < promoted && draw.Chance(30) ? first.Set(promoted, new($"{scale}{level + 1}")) : first;
    }

    // A raise every January, so that dated rates matter.
    private ImmutableArray<Dated<CostRate>> Rates(RandomStream draw, DateOnly hired, int place)
    {
        var rates = ImmutableArray<Dated<CostRate>>.Empty;
        var perDay = (draw.Between(60, 130) * 10m) + (place == 0 ? 500 : 0);
        for (var from = hired; from <= _asOf; from = new(from.Year + 1, 1, 1))
        {
            rates = rates.Set(from, Rate(perDay));
            perDay += draw.Between(1, 6) * 10m;
        }

        return rates;
    }

    private static CostRate Rate(decimal perDay) => new(Money.Cny(perDay), Hours.Of(8));
}
