namespace OpsSupport.Kernel.Shared;

/// <summary>One of several views of the same thing, each with an address of its own.</summary>
public sealed record Tab(string Text, string Url, bool IsCurrent, string? Icon = null, int? Count = null);
