namespace OpsSupport.Features.EInvoices;

/// <summary>Data that an issuer hands out, alone or beside a picture of the invoice, in any of the known shapes.</summary>
internal static class IssuersXml
{
    /// <summary>What it says; null where it is XML, but of no invoice.</summary>
    public static Reading? Read(byte[] content)
    {
        var root = SafeXml.Parse(content);
        var reading = DigitalInvoiceXml.Read(root) ?? XbrlInvoice.Read(root) ?? Legacy(root);
        return reading is { Identifies: true } ? reading : null;
    }

    // The tags of an OFD document have the same names, but point elsewhere: only data are text.
    private static Reading? Legacy(System.Xml.Linq.XElement root) => root.Name.LocalName == "eInvoice" && root.All("InvoiceNo").Any(number => !number.HasElements)
        ? NamedFields.Read(root, ReadingSource.Xml, element => element.Value.Trim())
        : null;
}
