using System.Collections.Immutable;
using OpsSupport.Features.Absences;
using OpsSupport.Features.Contracts;
using OpsSupport.Features.Customers;
using OpsSupport.Features.EmployeeLoans;
using OpsSupport.Features.Employees;
using OpsSupport.Features.OpeningFigures;
using OpsSupport.Features.OrgUnits;
using OpsSupport.Features.Overtimes;
using OpsSupport.Features.Projects;
using OpsSupport.Features.TravelRequests;
using OpsSupport.Kernel.Accounts;
using OpsSupport.Kernel.Approvals;
using OpsSupport.Kernel.Time;

namespace OpsSupport.Features.DemoCompany;

/// <summary>
/// The demonstration company as a value: everything that is loaded, in the order it has to be. The same seed and day make the
/// same company, to the byte.
/// </summary>
internal sealed record CompanyPlan
{
    /// <summary>The department whose allowances of last month are calculated and wait for its head.</summary>
    public const string RunDepartment = "D01";

    /// <summary>The day the company was made for: its history ends there.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The units, those above first, with their heads.</summary>
    public required ImmutableArray<Coded<OrgUnit>> Units { get; init; }

    public required ImmutableArray<Coded<Employee>> Employees { get; init; }

    public required ImmutableArray<Coded<Customer>> Customers { get; init; }

    /// <summary>The projects, packages before their members.</summary>
    public required ImmutableArray<Coded<Project>> Projects { get; init; }

    public required ImmutableArray<Coded<Contract>> Contracts { get; init; }

    /// <summary>The figures of the months before, one statement per project and year.</summary>
    public required ImmutableArray<Coded<OpeningStatement>> Statements { get; init; }

    /// <summary>Who was and will be away.</summary>
    public required ImmutableArray<PlannedRequest<Absence>> Absences { get; init; }

    /// <summary>Who asked to work longer than a day is.</summary>
    public required ImmutableArray<PlannedRequest<Overtime>> Overtimes { get; init; }

    /// <summary>What was spent for the company.</summary>
    public required ImmutableArray<PlannedClaim> Claims { get; init; }

    /// <summary>What was paid out for it in advance.</summary>
    public required ImmutableArray<PlannedRequest<EmployeeLoan>> Loans { get; init; }

    /// <summary>Who was, is and will be on a trip.</summary>
    public required ImmutableArray<PlannedRequest<TravelRequest>> Trips { get; init; }

    /// <summary>Who agrees to what, where the company has decided it.</summary>
    public required ImmutableArray<Coded<ApprovalDefinition>> Definitions { get; init; }

    /// <summary>Who answers instead of whom.</summary>
    public required ImmutableArray<Coded<DelegationPlan>> Delegations { get; init; }

    /// <summary>The last workdays, day by day.</summary>
    public required ImmutableArray<DayReport> Reports { get; init; }

    /// <summary>Whom a visitor can become.</summary>
    public required ImmutableArray<DemoPersona> Personas { get; init; }

    /// <summary>Just the people of the sign-in page.</summary>
    public static ImmutableArray<DemoPersona> PersonasOf(ulong seed, DateOnly asOf, WorkCalendar calendar)
    {
        var workers = People.Of(seed, asOf);
        return PersonaCast.Of(workers, new(seed, new(asOf, calendar), workers, CustomerPlan.Of(seed)));
    }

    public static CompanyPlan Of(ulong seed, DateOnly asOf, WorkCalendar calendar)
    {
        var history = new History(asOf, calendar);
        var workers = People.Of(seed, asOf);
        var customers = CustomerPlan.Of(seed);
        var portfolio = new Portfolio(seed, history, workers, customers);
        var stories = new StoryBook(history, workers, new(customers[0].Code));
        return new Undertaking(seed, history, workers, portfolio, stories).ToPlan(customers);
    }
}
