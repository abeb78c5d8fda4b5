namespace OpsSupport.Features.Reminders;

/// <summary>
/// Rings every minute and sends what is due, once, whatever rings are missed or come twice. There is one; its key is <see cref="Key"/>.
/// </summary>
public interface IReminderClockGrain : IGrainWithStringKey
{
    const string Key = "reminders";

    /// <summary>Has it ring from now on, on whichever silo.</summary>
    Task StartAsync();

    /// <summary>Sends what is due now and answers how much that was.</summary>
    Task<RoundsSent> SendDueAsync();
}

/// <param name="Rounds">Of how many departments and days.</param>
/// <param name="People">How many people were told something.</param>
[GenerateSerializer, Immutable, Alias("rounds-sent")]
public sealed record RoundsSent(int Rounds, int People);
