using System.Text;

namespace OpsSupport.Kernel.Files;

/// <summary>A text in one or several formatted pieces.</summary>
internal static class RichText
{
    /// <summary>Reads from the start of <paramref name="element"/> to its end; phonetic readings are left out.</summary>
    public static string Read(PartReader xml, string element)
    {
        var text = new StringBuilder();
        var inReading = false;
        while (!IsOver(xml, element))
        {
            inReading = xml.IsAt("rPh") || (inReading && !xml.IsAtEndOf("rPh"));
            if (xml.IsAt("t") && !inReading)
            {
                text.Append(ReadPlain(xml, "t"));
            }
        }

        return text.ToString();
    }

    /// <summary>Reads the text between the start of <paramref name="element"/> and its end.</summary>
    public static string ReadPlain(PartReader xml, string element)
    {
        var text = new StringBuilder();
        while (!IsOver(xml, element))
        {
            if (xml.IsAtText)
            {
                AppendValue(xml, text);
            }
        }

        return text.ToString();
    }

    // In pieces: a single text may be as long as the whole part. One character more than allowed is enough to be refused.
    private static void AppendValue(PartReader xml, StringBuilder text)
    {
        var piece = new char[1024];
        int length;
        while (text.Length <= FileLimits.LongestCell && (length = xml.ReadChunk(piece)) > 0)
        {
            text.Append(piece, 0, length);
        }
    }

    /// <summary>Moves on, unless the element is empty and has no end of its own.</summary>
    private static bool IsOver(PartReader xml, string element) =>
        (xml.IsAt(element) && xml.Xml.IsEmptyElement) || !xml.Read() || xml.IsAtEndOf(element);
}
