using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.TravelAllowances;

/// <summary>Runs are made for departments, and this is none.</summary>
[GenerateSerializer, Immutable, Alias("allowance.no-department")]
public sealed record NoDepartment(string Unit) : DomainError("Unit");

/// <summary>A month is calculated when it is over.</summary>
[GenerateSerializer, Immutable, Alias("allowance.month-not-over")]
public sealed record MonthNotOver(Period Month) : DomainError("Month");

/// <summary>There is nothing to pay and nothing to take back.</summary>
[GenerateSerializer, Immutable, Alias("allowance.run-is-empty")]
public sealed record RunIsEmpty : DomainError;

/// <summary>Trips, rates or other runs changed since it was calculated.</summary>
[GenerateSerializer, Immutable, Alias("allowance.run-is-outdated")]
public sealed record RunIsOutdated : DomainError
{
    public override RefusalKind Refusal => RefusalKind.Conflict;
}

/// <summary>Nobody writes a run by hand.</summary>
[GenerateSerializer, Immutable, Alias("allowance.run-is-calculated")]
public sealed record RunIsCalculated : DomainError;

/// <summary>Two rates of a class begin on the same day.</summary>
[GenerateSerializer, Immutable, Alias("allowance.rate-twice")]
public sealed record RateTwice(DateOnly From) : DomainError(nameof(TravelNorm.Rates));

/// <summary>A place or a grade is said twice.</summary>
[GenerateSerializer, Immutable, Alias("allowance.norm-twice")]
public sealed record NormTwice(string Name, string Value) : DomainError(Name);

/// <summary>A company has one norm, under this code.</summary>
[GenerateSerializer, Immutable, Alias("allowance.only-one-norm")]
public sealed record OnlyOneNorm(string Code) : DomainError("Code");
