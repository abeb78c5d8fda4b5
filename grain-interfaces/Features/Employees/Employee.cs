using System.Collections.Immutable;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.Employees;

/// <summary>A person who works here. Membership and cost rate are dated: what was posted keeps what held on its day.</summary>
[GenerateSerializer, Immutable, Alias("employee")]
public sealed record Employee
{
    /// <summary>At most 60 characters.</summary>
    [Id(0)] public required string Name { get; init; }

    /// <summary>The unit the person belongs to, by date; without a gap while employed (invariant I-13).</summary>
    [Id(1)] public required ImmutableArray<Dated<UnitCode>> Units { get; init; }

    /// <summary>What a day of work costs, by date.</summary>
    [Id(2)] public ImmutableArray<Dated<CostRate>> Rates { get; init; } = [];

    /// <summary>Roles besides those that follow from leading a project or heading a unit.</summary>
    [Id(3)] public ImmutableArray<Role> Roles { get; init; } = [];

    /// <summary>The first day the person is gone; null while employed.</summary>
    [Id(4)] public DateOnly? LeftOn { get; init; }

    [Id(5)] public string? Email { get; init; }

    [Id(6)] public StaffCategory Category { get; init; }

    /// <summary>The level that pay follows from, by date. Seen by whoever may see rates.</summary>
    [Id(7)] public ImmutableArray<Dated<Grade>> Grades { get; init; } = [];
}

/// <summary>What sort of work somebody does: approval may go another way for each. Stored by number: append, never reorder.</summary>
[GenerateSerializer, Alias("staff-category")]
public enum StaffCategory
{
    Business = 0,
    Marketing = 1,
    Support = 2,
}

/// <summary>A level of the company's own scale: P5, M2.</summary>
[GenerateSerializer, Immutable, Alias("grade")]
public sealed record Grade(string Name)
{
    public const int LongestName = 20;

    public override string ToString() => Name;
}

/// <summary>What a person's day costs and how many hours make a day (formula Q-14).</summary>
/// <param name="PerDay">Not negative.</param>
/// <param name="StandardHours">The hours of a full day, above 0 and at most 24.</param>
[GenerateSerializer, Immutable, Alias("cost-rate")]
public sealed record CostRate(Money PerDay, Hours StandardHours)
{
    /// <summary>The cost of some hours, rounded to the cent, halves away from zero.</summary>
    public Money CostOf(Hours hours) => Money.Round(hours.Value / StandardHours.Value * PerDay.Amount, PerDay.Currency);
}
