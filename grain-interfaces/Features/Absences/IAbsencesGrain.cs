using System.Collections.Immutable;
using OpsSupport.Kernel.Values;
using Orleans.Concurrency;

namespace OpsSupport.Features.Absences;

/// <summary>Says who is away when, by SQL. Why somebody is away is his document's to say. Stateless; its key means nothing.</summary>
public interface IAbsencesGrain : IGrainWithIntegerKey
{
    /// <summary>The most days one question may reach over.</summary>
    const int MostDays = 400;

    /// <summary>Every day on which somebody is away, wholly or half, by effective absences; each person and day once.</summary>
    /// <param name="employees">Whom it is asked about; everybody where empty.</param>
    [ReadOnly]
    Task<AbsentDays> BetweenAsync(DateOnly from, DateOnly to, ImmutableArray<EmployeeNo> employees);
}

[GenerateSerializer, Immutable, Alias("absent-days")]
public sealed record AbsentDays(ImmutableArray<AbsentDay> Days);

/// <summary>A day of a person who is away in the morning, in the afternoon or both.</summary>
[GenerateSerializer, Immutable, Alias("absent-day")]
public sealed record AbsentDay(EmployeeNo Employee, DateOnly Day, bool Morning, bool Afternoon);
