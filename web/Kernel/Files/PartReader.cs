using System.Xml;

namespace OpsSupport.Kernel.Files;

/// <summary>An XML part of a workbook, read forward; damage is a refusal.</summary>
internal sealed class PartReader(string part, Stream content) : IDisposable
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = true,
    };

    public XmlReader Xml { get; } = XmlReader.Create(content, Settings);

    /// <summary>Moves to the next node; false at the end of the part.</summary>
    public bool Read() => Guarded(Xml.Read);

    /// <summary>The next piece of the text that the reader is at; 0 at its end.</summary>
    public int ReadChunk(char[] piece) => Guarded(() => Xml.ReadValueChunk(piece, 0, piece.Length));

    public bool IsAt(string element) => Xml.NodeType == XmlNodeType.Element && Xml.LocalName == element;

    public bool IsAtEndOf(string element) => Xml.NodeType == XmlNodeType.EndElement && Xml.LocalName == element;

    public bool IsAtText => Xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace;

    public void Dispose() => Xml.Dispose();

    private T Guarded<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception fault) when (fault is XmlException or InvalidDataException)
        {
            throw new FileRefusedException(new NotAWorkbook(part));
        }
    }
}
