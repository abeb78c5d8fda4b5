using OpsSupport.Kernel.Ledger;

namespace OpsSupport.Kernel.Documents;

/// <summary>When a command is decided: what the pure core may know of time.</summary>
/// <param name="Posting">Where corrections of closed periods are booked.</param>
internal sealed record Moment(DateTimeOffset Now, DateOnly Today, PostingDay Posting);
