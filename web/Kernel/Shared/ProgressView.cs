namespace OpsSupport.Kernel.Shared;

/// <summary>How far something that takes time has come.</summary>
public sealed record ProgressView(string Label, long Done, long Of);
