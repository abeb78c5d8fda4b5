using System.Collections.Immutable;
using OpsSupport.Features.Employees;
using OpsSupport.Features.TravelRequests;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Registers;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.TravelAllowances;

/// <summary>Asks for everything a run is calculated from: people and norms from memory, trips and payments by one statement each.</summary>
internal sealed class AllowanceInquiry(
    IRegister<Employee> employees, IRegister<TravelNorm> norms, IUnitTree units, AllowanceStore store, IGrainFactory grains)
{
    public async Task<AllowanceWork> OpenAsync(UnitCode unit, Period month)
    {
        var (people, days) = (PeopleOf(unit, month.LastDay), AllowanceCalculator.WindowOf(month));
        var trips = await grains.GetGrain<ITripsGrain>(0).ApprovedAsync(people, days.From);
        var paid = people.IsEmpty ? [] : await store.PaidElsewhereAsync(AllowanceRunKind.Kind.Ref(AllowanceRunKind.KeyOf(unit, month)), people, days);
        var (tripsOf, paidTo) = (trips.Trips.Where(trip => trip.IsSettled).ToLookup(trip => trip.Traveller), paid.ToLookup(day => day.Employee));
        return new(unit, month, new(new(norms.Find(TravelNormKind.Code) ?? TravelNorm.Usual), month),
            [.. people.Select(no => new Traveller(no, employees.Find(no.Value)?.Grades ?? [], [.. tripsOf[no]], [.. paidTo[no]]))]);
    }

    // Whoever left during the month is paid by the department he left.
    private ImmutableArray<EmployeeNo> PeopleOf(UnitCode unit, DateOnly day)
    {
        var below = units.Below(unit, day).ToHashSet();
        return
        [
            .. employees.All.Where(employee => employee.Value.Units.On(day) is { } own && below.Contains(own))
                .Select(employee => employee.Key).Order(StringComparer.Ordinal).Select(no => new EmployeeNo(no)),
        ];
    }
}
