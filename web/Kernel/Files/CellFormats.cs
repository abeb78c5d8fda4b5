namespace OpsSupport.Kernel.Files;

/// <summary>Which of a workbook's cell styles show a number as a day or time, and from which day its numbers count.</summary>
internal sealed class CellFormats
{
    private const string Part = "xl/styles.xml";

    private readonly List<bool> _isDay = [];

    /// <summary>Whether days count from 1904, as on old Macintosh machines, not from 1900.</summary>
    public bool From1904 { get; private init; }

    public bool IsDay(int style) => style >= 0 && style < _isDay.Count && _isDay[style];

    public static CellFormats Read(WorkbookParts parts)
    {
        var formats = new CellFormats
        {
            From1904 = parts.Elements("xl/workbook.xml", "workbookPr", xml => xml.GetAttribute("date1904")).Any(value => value is "1" or "true"),
        };
        if (parts.Has(Part))
        {
            using var xml = parts.Open(Part);
            formats.ReadStyles(xml);
        }

        return formats;
    }

    // Only the formats of cells count, not those of the named styles they were made from.
    private void ReadStyles(PartReader xml)
    {
        var own = new Dictionary<string, string>();
        var inCells = false;
        while (xml.Read())
        {
            inCells = xml.IsAt("cellXfs") || (inCells && !xml.IsAtEndOf("cellXfs"));
            if (xml.IsAt("numFmt"))
            {
                own[xml.Xml.GetAttribute("numFmtId") ?? ""] = xml.Xml.GetAttribute("formatCode") ?? "";
            }
            else if (inCells && xml.IsAt("xf"))
            {
                var number = xml.Xml.GetAttribute("numFmtId") ?? "0";
                _isDay.Add(own.TryGetValue(number, out var code) ? ShowsDay(code) : IsBuiltInDay(number));
            }
        }
    }

    // 14 to 22 and 45 to 47 everywhere; 27 to 36 and 50 to 58 in Chinese, Japanese and Korean workbooks.
    private static bool IsBuiltInDay(string number) =>
        int.TryParse(number, out var value) && value is (>= 14 and <= 22) or (>= 27 and <= 36) or (>= 45 and <= 47) or (>= 50 and <= 58);

    /// <summary>Whether a format has a letter of a day or time outside of quoted text, brackets and escapes.</summary>
    private static bool ShowsDay(string code)
    {
        var quoted = false;
        var bracketed = false;
        for (var place = 0; place < code.Length; place++)
        {
            var character = code[place];
            if (character is '\\' or '_')
            {
                place++;
                continue;
            }

            quoted ^= character == '"';
            bracketed = !quoted && (character == '[' || (bracketed && character != ']'));
            if (!quoted && !bracketed && "yYmMdDhHsS".Contains(character))
            {
                return true;
            }
        }

        return false;
    }
}
