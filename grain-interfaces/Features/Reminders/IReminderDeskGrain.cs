using System.Collections.Immutable;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;
using Orleans.Concurrency;

namespace OpsSupport.Features.Reminders;

/// <summary>Shows departments' rounds and what came of them, within what the reader may see. Stateless; its key means nothing.</summary>
public interface IReminderDeskGrain : IGrainWithIntegerKey
{
    /// <summary>The departments that people belong to, as far as the reader may see, with their rounds.</summary>
    [ReadOnly]
    Task<Result<ReminderDesk>> OpenAsync(EmployeeNo reader);

    /// <summary>One department: its rounds of today and tomorrow, and those that ran lately.</summary>
    [ReadOnly]
    Task<Result<DepartmentReminders>> OfUnitAsync(EmployeeNo reader, UnitCode unit);
}

[GenerateSerializer, Immutable, Alias("reminder-desk")]
public sealed record ReminderDesk(ImmutableArray<DepartmentRounds> Departments);

/// <param name="Today">What holds today.</param>
/// <param name="Tomorrow">What holds from tomorrow on; the same where nothing was changed today.</param>
/// <param name="MayChange">The reader may.</param>
[GenerateSerializer, Immutable, Alias("department-rounds")]
public sealed record DepartmentRounds(UnitCode Unit, string Name, ReminderRounds Today, ReminderRounds Tomorrow, bool MayChange);

/// <param name="Version">Of the plan; 0 where the usual rounds were never changed.</param>
/// <param name="Runs">The latest first.</param>
[GenerateSerializer, Immutable, Alias("department-reminders")]
public sealed record DepartmentReminders(DepartmentRounds Rounds, int Version, ImmutableArray<RoundRun> Runs);

/// <summary>A round that ran.</summary>
/// <param name="Day">The day it was about.</param>
/// <param name="SentAt">When; null where it was due together with a later one, which ran instead.</param>
/// <param name="Expected">Of how many people something was expected.</param>
/// <param name="Reported">How many of them had reported all of it.</param>
/// <param name="Pending">How many lines waited for an answer.</param>
/// <param name="Told">How many people were told something.</param>
[GenerateSerializer, Immutable, Alias("round-run")]
public sealed record RoundRun(DateOnly Day, string Round, DateTimeOffset? SentAt, int Expected, int Reported, int Pending, int Told);
