namespace OpsSupport.Kernel.Shared;

/// <summary>One figure with its name, and the way to what it is made of (every figure drills down).</summary>
/// <param name="Value">Shown by its type; null is "—".</param>
/// <param name="Note">A second, smaller value: a rate, a comparison.</param>
public sealed record StatTile(string Label, object? Value, string? Url = null, object? Note = null, string? NoteLabel = null, string? Icon = null);
