namespace OpsSupport.Kernel.Shared;

/// <summary>Whether the figures on a page follow what happens, and of which moment they are. Never a stale number without a mark.</summary>
public sealed record LiveMark(bool IsLive, DateTimeOffset AsOf);
