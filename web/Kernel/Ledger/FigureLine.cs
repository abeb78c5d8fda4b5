using OpsSupport.Kernel.Shared;

namespace OpsSupport.Kernel.Ledger;

/// <summary>A named figure and the way to the entries it is the sum of.</summary>
/// <param name="Value">Shown by its type; what has no value is "—".</param>
/// <param name="Note">A second value that belongs to it: a rate beside an amount.</param>
public sealed record FigureLine(string Label, object? Value, string Url, object? Note = null);

/// <summary>The head of a section of figures: what it is about, of which moment, where its entries are and where it is had as a file.</summary>
/// <param name="EntriesUrl">Null where the reader may not see them.</param>
/// <param name="AsOf">The day that was asked for, where the figures do not follow what happens now.</param>
public sealed record FigureSection(string Title, LiveMark Mark, string? EntriesUrl, string? ExportUrl = null, DateOnly? AsOf = null);
