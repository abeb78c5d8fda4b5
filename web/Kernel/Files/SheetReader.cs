using System.Collections.Immutable;

namespace OpsSupport.Kernel.Files;

/// <summary>Reads the rows of a sheet forward. A formula gives the result that the workbook remembers, never the formula.</summary>
internal sealed class SheetReader(PartReader xml, SharedTexts shared, CellFormats formats)
{
    private readonly ImmutableArray<string>.Builder _cells = ImmutableArray.CreateBuilder<string>();

    public IEnumerable<FileRow> Read()
    {
        var line = 0;
        while (xml.Read())
        {
            if (xml.IsAt("row"))
            {
                line = int.TryParse(xml.Xml.GetAttribute("r"), out var number) ? number : line + 1;
                ReadCells(line);
                yield return new(line, _cells.ToImmutable());
            }
        }
    }

    private void ReadCells(int line)
    {
        _cells.Clear();
        if (xml.Xml.IsEmptyElement)
        {
            return;
        }

        while (xml.Read() && !xml.IsAtEndOf("row"))
        {
            if (xml.IsAt("c"))
            {
                // Cells without content are left out of the file; their place tells where the others belong.
                FillUpTo(ColumnOf(xml.Xml.GetAttribute("r")) ?? _cells.Count, line);
                _cells.Add(ReadCell(line));
            }
        }
    }

    private void FillUpTo(int column, int line)
    {
        if (column >= FileLimits.MostColumns)
        {
            throw new FileRefusedException(new TooManyColumns(line, FileLimits.MostColumns));
        }

        while (_cells.Count < column)
        {
            _cells.Add("");
        }
    }

    private string ReadCell(int line)
    {
        var type = xml.Xml.GetAttribute("t");
        var style = int.TryParse(xml.Xml.GetAttribute("s"), out var number) ? number : -1;
        var text = CellText.Of(type, xml.Xml.IsEmptyElement ? "" : ReadValue(), shared, formats.IsDay(style), formats.From1904);
        return text.Length <= FileLimits.LongestCell
            ? text
            : throw new FileRefusedException(new CellTooLong(line, FileLimits.LongestCell));
    }

    private string ReadValue()
    {
        var value = "";
        while (xml.Read() && !xml.IsAtEndOf("c"))
        {
            if (xml.IsAt("v"))
            {
                value = RichText.ReadPlain(xml, "v");
            }
            else if (xml.IsAt("is"))
            {
                value = RichText.Read(xml, "is");
            }
        }

        return value;
    }

    // "AB12" is column 27, counted from 0.
    private static int? ColumnOf(string? place)
    {
        var column = 0;
        foreach (var letter in (place ?? "").TakeWhile(char.IsAsciiLetterUpper).Take(4))
        {
            column = (column * 26) + (letter - 'A' + 1);
        }

        return column == 0 ? null : column - 1;
    }
}
