using System.Globalization;
using System.Text;

namespace OpsSupport.Features.EInvoices;

/// <summary>Writes a PDF, object by object; the first is the catalogue.</summary>
internal sealed class PaperPdf
{
    private readonly List<byte> _file = [];
    private readonly List<int> _objects = [];

    public PaperPdf() => Text("%PDF-1.4\n");

    /// <summary>A file of one page, whose content is the object 4; <paramref name="resources"/> names what it needs.</summary>
    public static PaperPdf OnePage(string resources)
    {
        var file = new PaperPdf();
        file.Object("<</Type/Catalog/Pages 2 0 R>>");
        file.Object("<</Type/Pages/Kids[3 0 R]/Count 1>>");
        file.Object($"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 397]/Contents 4 0 R/Resources<<{resources}>>>>");
        return file;
    }

    public void Object(string content)
    {
        _objects.Add(_file.Count);
        Text($"{_objects.Count} 0 obj\n{content}\nendobj\n");
    }

    public void Stream(string dictionary, byte[] content)
    {
        _objects.Add(_file.Count);
        Text(string.Create(CultureInfo.InvariantCulture, $"{_objects.Count} 0 obj\n<<{dictionary}/Length {content.Length}>>stream\n"));
        _file.AddRange(content);
        Text("\nendstream\nendobj\n");
    }

    public byte[] End()
    {
        var start = _file.Count;
        Text($"xref\n0 {_objects.Count + 1}\n0000000000 65535 f \n");
        _objects.ForEach(place => Text($"{place:0000000000} 00000 n \n"));
        Text($"trailer<</Size {_objects.Count + 1}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n");
        return [.. _file];
    }

    private void Text(string text) => _file.AddRange(Encoding.ASCII.GetBytes(text));
}
