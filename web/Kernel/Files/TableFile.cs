using System.Runtime.CompilerServices;

namespace OpsSupport.Kernel.Files;

/// <summary>Reads a table out of whatever kind of file was handed in, row by row, within <see cref="FileLimits"/>.</summary>
internal static class TableFile
{
    private static ReadOnlySpan<byte> Zip => "PK\x03\x04"u8;

    private static ReadOnlySpan<byte> OldOffice => [0xD0, 0xCF, 0x11, 0xE0];

    /// <summary>All rows, the header among them; rows without any text are left out.</summary>
    /// <param name="content">The file, from its beginning; must be seekable.</param>
    /// <param name="sheet">The sheet to read of a workbook; the first when null.</param>
    /// <exception cref="FileRefusedException">It cannot be read, or not from here on.</exception>
    public static async IAsyncEnumerable<FileRow> ReadAsync(
        Stream content, string? sheet, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var rows = 0;
        await foreach (var row in await OpenAsync(content, sheet, cancellation))
        {
            if (row.IsBlank)
            {
                continue;
            }

            // The header is no row of data.
            if (rows++ > FileLimits.MostRows)
            {
                throw new FileRefusedException(new TooManyRows(FileLimits.MostRows));
            }

            yield return row;
        }
    }

    private static async Task<IAsyncEnumerable<FileRow>> OpenAsync(Stream content, string? sheet, CancellationToken cancellation)
    {
        var head = new byte[4];
        var length = await content.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellation);
        content.Position = 0;
        if (head.AsSpan(0, length).SequenceEqual(Zip))
        {
            return Workbook.ReadAsync(content, sheet, cancellation);
        }

        if (head.AsSpan(0, length).SequenceEqual(OldOffice))
        {
            throw new FileRefusedException(new OldWorkbook());
        }

        var encoding = await TextEncodings.DetectAsync(content, cancellation);
        return new CsvReader(new StreamReader(content, encoding, leaveOpen: true)).ReadAsync(cancellation);
    }
}
