using System.Xml;
using System.Xml.Linq;
using OpsSupport.Kernel.Results;

namespace OpsSupport.Features.EInvoices;

/// <summary>XML of strangers: no definitions, nothing from outside, no more than a limit.</summary>
internal static class SafeXml
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = RecognitionLimits.LongestXml,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    /// <exception cref="RecognitionRefusedException">It is no XML, brings definitions of its own, or is too much.</exception>
    public static XElement Parse(byte[] content)
    {
        if (content.Length > RecognitionLimits.LongestXml)
        {
            throw new RecognitionRefusedException(new InvoiceUnpacksTooLarge());
        }

        try
        {
            RefuseDepth(content);
            using var reader = XmlReader.Create(new MemoryStream(content, writable: false), Settings);
            return XElement.Load(reader);
        }
        catch (XmlException)
        {
            throw new RecognitionRefusedException(HasDefinitions(content) ? new InvoiceWithDefinitions() : (DomainError)new InvoiceUnreadable());
        }
    }

    /// <summary>The text of the first descendant with this local name, whatever its namespace; null where there is none or it is empty.</summary>
    public static string? Value(this XElement element, string name) =>
        element.Descendants().FirstOrDefault(child => child.Name.LocalName == name)?.Value.Trim() is { Length: > 0 } text ? text : null;

    public static IEnumerable<XElement> All(this XElement element, string name) => element.Descendants().Where(child => child.Name.LocalName == name);

    // Building a tree recurses into it: what is nested without end would end the process.
    private static void RefuseDepth(byte[] content)
    {
        using var reader = XmlReader.Create(new MemoryStream(content, writable: false), Settings);
        while (reader.Read())
        {
            if (reader.Depth > RecognitionLimits.DeepestXml)
            {
                throw new RecognitionRefusedException(new InvoiceUnreadable());
            }
        }
    }

    // Without the zeros between its letters UTF-16 reads like UTF-8 as far as this word goes.
    private static bool HasDefinitions(byte[] content) =>
        content.AsSpan().IndexOf("<!DOCTYPE"u8) >= 0 || content.Where(letter => letter != 0).ToArray().AsSpan().IndexOf("<!DOCTYPE"u8) >= 0;
}
