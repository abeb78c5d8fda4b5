using System.Collections.Immutable;
using System.Xml.Linq;

namespace OpsSupport.Features.EInvoices;

/// <summary>A document in an OFD archive (GB/T 33190): its pages, attachments, tags and the data that stand in its index.</summary>
internal sealed class OfdDocument
{
    public const string Index = "OFD.xml";

    private readonly Archive _archive;
    private readonly XElement _body;
    private readonly string _root;
    private readonly XElement _document;

    private OfdDocument(Archive archive, XElement body, string root, XElement document) =>
        (_archive, _body, _root, _document) = (archive, body, root, document);

    /// <summary>Data by Chinese names, as the index gives them.</summary>
    public ILookup<string, string> CustomValues => _body.All("CustomData").ToLookup(value => value.Attribute("Name")?.Value ?? "", value => value.Value.Trim());

    public static IEnumerable<OfdDocument> In(Archive archive)
    {
        foreach (var body in archive.Read(Index) is { } index ? SafeXml.Parse(index).All("DocBody") : [])
        {
            if (body.Value("DocRoot") is { } root && archive.Read(Resolve("", root)) is { } document)
            {
                yield return new(archive, body, Resolve("", root), SafeXml.Parse(document));
            }
        }
    }

    /// <summary>The pages with the templates they are printed on, by their ids.</summary>
    public IEnumerable<(string Id, XElement Page, ImmutableArray<XElement> Layers)> Pages()
    {
        var templates = _document.All("TemplatePage").ToLookup(template => template.Attribute("ID")?.Value ?? "");
        var pages = _document.All("Page").ToList();
        if (pages.Count > RecognitionLimits.MostPages)
        {
            throw new RecognitionRefusedException(new InvoiceUnpacksTooLarge());
        }

        foreach (var entry in pages)
        {
            if (Part(_root, entry.Attribute("BaseLoc")?.Value) is { } page)
            {
                var under = page.All("Template").SelectMany(use => templates[use.Attribute("TemplateID")?.Value ?? ""])
                    .Select(template => Part(_root, template.Attribute("BaseLoc")?.Value)).OfType<XElement>();
                yield return (entry.Attribute("ID")?.Value ?? "", page, [.. under, page]);
            }
        }
    }

    /// <summary>The attached files, by their names.</summary>
    public IEnumerable<(string Name, byte[] Content)> Attachments() =>
        from index in Listed("Attachments")
        from place in index.Part.All("FileLoc")
        let name = Resolve(index.Name, place.Value.Trim())
        let content = _archive.Read(name)
        where content is not null
        select (name, content);

    /// <summary>The files of tags, which say what the text objects of pages mean.</summary>
    public IEnumerable<XElement> Tags() =>
        from index in Listed("CustomTags")
        from place in index.Part.All("FileLoc")
        let tags = Part(index.Name, place.Value.Trim())
        where tags is not null
        select tags;

    private IEnumerable<(string Name, XElement Part)> Listed(string list) =>
        _document.Elements().Where(element => element.Name.LocalName == list).Select(element => Resolve(_root, element.Value.Trim()))
            .Where(name => _archive.Read(name) is not null).Select(name => (name, SafeXml.Parse(_archive.Read(name)!)));

    private XElement? Part(string from, string? place) => place is { Length: > 0 } && _archive.Read(Resolve(from, place)) is { } content ? SafeXml.Parse(content) : null;

    // Places begin at the archive's root or at the folder of the file that names them. They are looked up in the archive and nowhere else.
    private static string Resolve(string from, string place)
    {
        var parts = new Stack<string>(place.StartsWith('/') ? [] : from.Split('/')[..^1]);
        foreach (var part in place.Split('/', StringSplitOptions.RemoveEmptyEntries).Where(part => part != "."))
        {
            if (part != "..")
            {
                parts.Push(part);
            }
            else
            {
                parts.TryPop(out _);
            }
        }

        return string.Join('/', parts.Reverse());
    }
}
