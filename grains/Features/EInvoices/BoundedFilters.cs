using System.IO.Compression;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace OpsSupport.Features.EInvoices;

/// <summary>Unpacks the streams of one PDF within a <see cref="Budget"/>: what a stream unpacks to is measured before it is unpacked into memory.</summary>
internal sealed class BoundedFilters(Budget budget) : IFilterProvider
{
    private static readonly IFilterProvider Library = DefaultFilterProvider.Instance;

    public IReadOnlyList<IFilter> GetFilters(DictionaryToken streamDictionary) => Bounded(Library.GetFilters(streamDictionary));

    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) => Bounded(Library.GetNamedFilters(names));

    public IReadOnlyList<IFilter> GetAllFilters() => Bounded(Library.GetAllFilters());

    private List<IFilter> Bounded(IReadOnlyList<IFilter> filters) => [.. filters.Select(filter => new BoundedFilter(filter, budget))];

    private sealed class BoundedFilter(IFilter filter, Budget budget) : IFilter
    {
        // The most that one byte can become.
        private const int WorstOfLzw = 2_500;
        private const int WorstOfRunLength = 64;

        // The size of a fax picture is whatever the file claims; no invoice is one.
        public bool IsSupported => filter.IsSupported && filter is not CcittFaxDecodeFilter;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            budget.Take(filter switch
            {
                FlateFilter => Measured(input),
                LzwFilter => (long)input.Length * WorstOfLzw,
                RunLengthFilter => (long)input.Length * WorstOfRunLength,
                _ => input.Length,
            });
            return filter.Decode(input, streamDictionary, filterProvider, filterIndex);
        }

        private static long Measured(Memory<byte> packed)
        {
            var (length, buffer) = (0L, new byte[81_920]);
            try
            {
                using var unpacking = new ZLibStream(new MemoryStream(packed.ToArray(), writable: false), CompressionMode.Decompress);
                for (int read; length <= RecognitionLimits.MostUnpacked && (read = unpacking.Read(buffer)) > 0; length += read)
                {
                }
            }
            catch (InvalidDataException)
            {
                // Damaged: the library takes what there is before the damage, which was counted.
            }

            return length;
        }
    }
}
