namespace OpsSupport.Kernel.Files;

/// <summary>The texts that the cells of a workbook share by number. They have to be in memory, so they are limited.</summary>
internal sealed class SharedTexts
{
    private const string Part = "xl/sharedStrings.xml";

    private readonly List<string> _texts = [];

    /// <summary>The text of a number; empty when there is none.</summary>
    public string this[int number] => number >= 0 && number < _texts.Count ? _texts[number] : "";

    public static SharedTexts Read(WorkbookParts parts)
    {
        var shared = new SharedTexts();
        if (parts.Has(Part))
        {
            using var xml = parts.Open(Part);
            shared.ReadItems(xml);
        }

        return shared;
    }

    private void ReadItems(PartReader xml)
    {
        // An empty text costs memory, too.
        const int overhead = 16;
        var total = 0L;
        while (xml.Read())
        {
            if (!xml.IsAt("si"))
            {
                continue;
            }

            var text = RichText.Read(xml, "si");
            total += text.Length + overhead;
            _texts.Add(total <= FileLimits.MostSharedText ? text : throw new FileRefusedException(new WorkbookTooLarge(Part)));
        }
    }
}
