using OpsSupport.Kernel.Results;

namespace OpsSupport.Kernel.Files;

/// <summary>The file is larger than <paramref name="LimitInMegabytes"/>.</summary>
internal sealed record FileTooLarge(long LimitInMegabytes) : DomainError(FileRefused.Field);

/// <summary>There is nothing in the file.</summary>
internal sealed record EmptyFile() : DomainError(FileRefused.Field);

/// <summary>More rows than <paramref name="Limit"/>.</summary>
internal sealed record TooManyRows(int Limit) : DomainError(FileRefused.Field);

/// <summary>A row with more columns than <paramref name="Limit"/>.</summary>
internal sealed record TooManyColumns(int Line, int Limit) : DomainError(FileRefused.Field);

/// <summary>A cell with more characters than <paramref name="Limit"/>.</summary>
internal sealed record CellTooLong(int Line, int Limit) : DomainError(FileRefused.Field);

/// <summary>A text begins with a quotation mark on this line and never ends.</summary>
internal sealed record QuoteNotClosed(int Line) : DomainError(FileRefused.Field);

/// <summary>The text is neither UTF-8 nor UTF-16 nor GBK.</summary>
internal sealed record UnknownEncoding() : DomainError(FileRefused.Field);

/// <summary>A workbook of the old binary format (.xls), which has to be saved as .xlsx or CSV first.</summary>
internal sealed record OldWorkbook() : DomainError(FileRefused.Field);

/// <summary>It begins like a workbook, but is none or is damaged.</summary>
internal sealed record NotAWorkbook(string Part) : DomainError(FileRefused.Field);

/// <summary>Unpacked it would be unreasonably large.</summary>
internal sealed record WorkbookTooLarge(string Part) : DomainError(FileRefused.Field);

/// <summary>The workbook has no sheet of that name.</summary>
internal sealed record NoSuchSheet(string Sheet, string Sheets) : DomainError(FileRefused.Field);

/// <summary>A file that was handed in cannot be read, and why. Rows are read as a stream, so a refusal may come after many good ones.</summary>
internal sealed class FileRefusedException(DomainError reason) : Exception(reason.ToString())
{
    public DomainError Reason { get; } = reason;
}

internal static class FileRefused
{
    /// <summary>The form field that files are handed in with.</summary>
    public const string Field = "File";
}
