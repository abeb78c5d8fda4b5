using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace OpsSupport.Features.EInvoices;

/// <summary>
/// Looks at all that a PDF would draw before anything is drawn: a few bytes can be millions of letters, and forms that draw
/// forms can be drawn without end. The library that reads the pages asks nobody in between.
/// </summary>
internal sealed class PdfGuard(PdfDocument pdf, IFilterProvider filters)
{
    private const int MostObjects = 20_000;

    // Pages of invoices are drawn by some ten thousand bytes each.
    private const int LongestContent = 768 * 1024;

    // How often forms may be drawn in all.
    private const long MostDrawn = 5_000;

    private static readonly string[] NoContent = ["Length1", "N", "FunctionType", "ShadingType"];

    private readonly Dictionary<IndirectReference, long> _costs = [];

    /// <exception cref="RecognitionRefusedException">It would draw more than any invoice does.</exception>
    public void RequireModest()
    {
        var objects = pdf.Structure.CrossReferenceTable.ObjectOffsets.Keys.ToList();
        Require(objects.Count <= MostObjects);
        var streams = objects.Select(reference => (Reference: reference, Stream: Resolve(new IndirectReferenceToken(reference)) as StreamToken)).Where(one => one.Stream is not null);
        long content = 0, draws = 0, form = 0;
        foreach (var (reference, stream) in streams)
        {
            if (IsForm(stream!.StreamDictionary))
            {
                form = Math.Max(form, CostOf(reference, stream));
                content += Content(stream).Length;
            }
            else if (IsContent(stream.StreamDictionary))
            {
                var drawing = Content(stream);
                (content, draws) = (content + drawing.Length, draws + DrawsIn(drawing));
            }

            Require(content <= LongestContent && draws * form <= MostDrawn);
        }
    }

    private static void Require(bool isModest)
    {
        if (!isModest)
        {
            throw new RecognitionRefusedException(new InvoiceUnpacksTooLarge());
        }
    }

    private static bool IsForm(DictionaryToken stream) => stream.TryGet(NameToken.Subtype, out NameToken kind) && kind.Data == "Form";

    private static bool IsContent(DictionaryToken stream) =>
        !stream.ContainsKey(NameToken.Type) && !stream.ContainsKey(NameToken.Subtype) && !NoContent.Any(key => stream.ContainsKey(NameToken.Create(key)));

    private static int DrawsIn(ReadOnlySpan<byte> content) => content.Count("Do"u8);

    private ReadOnlySpan<byte> Content(StreamToken stream) => stream.Data.Length > RecognitionLimits.MostUnpacked ? [] : stream.Decode(filters).Span;

    /// <summary>How many forms are drawn when this one is.</summary>
    private long CostOf(IndirectReference reference, StreamToken stream)
    {
        if (_costs.TryGetValue(reference, out var known))
        {
            return known;
        }

        // A form that draws itself is drawn without end.
        _costs[reference] = MostDrawn + 1;
        var inner = FormsIn(stream.StreamDictionary).Select(form => CostOf(form.Reference, form.Stream)).DefaultIfEmpty(0).Max();
        return _costs[reference] = Math.Min(MostDrawn + 1, 1 + (DrawsIn(Content(stream)) * inner));
    }

    private IEnumerable<(IndirectReference Reference, StreamToken Stream)> FormsIn(DictionaryToken form) =>
        Entry(form, "Resources") is { } resources && Entry(resources, "XObject") is { } named
            ? from entry in named.Data.Values.OfType<IndirectReferenceToken>()
              let stream = Resolve(entry) as StreamToken
              where stream is not null && IsForm(stream.StreamDictionary)
              select (entry.Data, stream)
            : [];

    private DictionaryToken? Entry(DictionaryToken dictionary, string name) => dictionary.TryGet(NameToken.Create(name), out var entry) ? Resolve(entry) as DictionaryToken : null;

    private IToken? Resolve(IToken token) => token is IndirectReferenceToken reference ? pdf.Structure.GetObject(reference.Data)?.Data : token;
}
