using System.Collections.Immutable;

namespace OpsSupport.Kernel.Files;

/// <summary>A row of a table that somebody handed in, as text. What it means is for others to say.</summary>
/// <param name="Line">The line of the file it begins on (CSV) or the row of the sheet (XLSX), from 1: where people look for it.</param>
/// <param name="Cells">The cells from the left; days as <c>yyyy-MM-dd</c> and numbers with a decimal point where the file knows types.</param>
[GenerateSerializer, Immutable, Alias("file-row")]
public sealed record FileRow(int Line, ImmutableArray<string> Cells)
{
    public bool IsBlank => Cells.All(string.IsNullOrWhiteSpace);
}
