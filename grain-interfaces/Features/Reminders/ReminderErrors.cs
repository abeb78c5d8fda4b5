using OpsSupport.Kernel.Results;

namespace OpsSupport.Features.Reminders;

/// <summary>Two rounds at the same time of the same day.</summary>
[GenerateSerializer, Immutable, Alias("reminder-plan.two-rounds-at-once")]
public sealed record TwoRoundsAtOnce(RoundDay Day, string At) : DomainError(nameof(ReminderPlan.Rounds));

[GenerateSerializer, Immutable, Alias("reminder-plan.too-many-rounds")]
public sealed record TooManyRounds(int Limit) : DomainError(nameof(ReminderPlan.Rounds));

/// <summary>Rounds of a day that has begun stay as they are.</summary>
[GenerateSerializer, Immutable, Alias("reminder-plan.not-before-tomorrow")]
public sealed record NotBeforeTomorrow(DateOnly Tomorrow) : DomainError(nameof(ReminderPlan.Rounds));
