using OpsSupport.Kernel.Ledger;

namespace OpsSupport.Kernel.Documents;

/// <summary>When a command is decided: what the pure core may know of time.</summary>
/// <param name="Posting">Where corrections of closed periods are booked.</param>
/// <param name="Known">How much of the masters this silo knew when the decision began.</param>
internal sealed record Moment(DateTimeOffset Now, DateOnly Today, PostingDay Posting, long Known = 0);
