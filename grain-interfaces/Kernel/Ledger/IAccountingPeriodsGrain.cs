using System.Collections.Immutable;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Ledger;

/// <summary>The accounting periods: which months take postings. One grain per company, key <c>periods</c>; a few changes a month.</summary>
public interface IAccountingPeriodsGrain : IGrainWithStringKey
{
    /// <summary>The periods of a year, all twelve, January first.</summary>
    Task<Result<PeriodList>> ListAsync(EmployeeNo reader, int year);

    /// <summary>Stops new postings, waits for those under way and closes. Finance only.</summary>
    Task<Result<AccountingPeriod>> CloseAsync(Intent intent, Period period);

    /// <summary>Opens a closed period again, with a reason that stays in its history. Finance only.</summary>
    Task<Result<AccountingPeriod>> ReopenAsync(Intent intent, Period period, string reason);
}

/// <summary>Whether a month takes postings (invariant I-03).</summary>
[GenerateSerializer, Immutable, Alias("accounting-period")]
public sealed record AccountingPeriod(Period Period, PeriodState State, EmployeeNo? ChangedBy, DateTimeOffset? ChangedAt, string? Reason);

[GenerateSerializer, Immutable, Alias("period-list")]
public sealed record PeriodList(ImmutableArray<AccountingPeriod> Periods);

/// <summary>The life of an accounting period. Open and Reopened take postings.</summary>
[GenerateSerializer, Alias("period-state")]
public enum PeriodState
{
    Open = 0,
    Closing = 1,
    Closed = 2,
    Reopened = 3,
}

/// <summary>The accounting period is closed: the correction belongs in an open one.</summary>
[GenerateSerializer, Immutable, Alias("period-closed")]
public sealed record PeriodClosed(Period Period) : DomainError;

/// <summary>That cannot be done to a period in this state.</summary>
[GenerateSerializer, Immutable, Alias("wrong-period-state")]
public sealed record WrongPeriodState(Period Period, PeriodState State) : DomainError;

/// <summary>A month that has not begun has nothing to close: nobody could report or post in it when it comes.</summary>
[GenerateSerializer, Immutable, Alias("period-not-begun")]
public sealed record PeriodNotBegun(Period Period) : DomainError;
