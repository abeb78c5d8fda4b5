using System.Collections.Immutable;
using OpsSupport.Features.Employees;
using OpsSupport.Features.TravelRequests;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.TravelAllowances;

/// <summary>What is known of a person whose allowance is calculated.</summary>
/// <param name="Trips">Approved and settled.</param>
/// <param name="Paid">What other runs pay for days of his, in the order of their payments.</param>
internal sealed record Traveller(
    EmployeeNo No, ImmutableArray<Dated<Grade>> Grades, ImmutableArray<ApprovedTrip> Trips, ImmutableArray<AllowanceDay> Paid);

/// <summary>What a run pays one person.</summary>
internal sealed record PersonAllowance(
    ImmutableArray<AllowanceDay> Days, ImmutableArray<AllowanceOverlap> Overlaps, ImmutableArray<CarriedDeduction> Carried);
