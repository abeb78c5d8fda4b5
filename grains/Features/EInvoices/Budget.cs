namespace OpsSupport.Features.EInvoices;

/// <summary>How much may still be unpacked of one file that was handed in: streams inside documents inside archives share it.</summary>
internal sealed class Budget
{
    private long _left = RecognitionLimits.MostUnpacked;

    /// <summary>Reads all of an unpacking stream and stops as soon as it gives more than it may.</summary>
    /// <param name="packed">How long it is packed; what unpacks to hundreds of times as much was made to do so.</param>
    /// <param name="claimed">How long it is said to be; believed only as far as memory is kept ready for it.</param>
    public byte[] Unpack(Stream unpacking, long packed, long claimed)
    {
        var most = Math.Min(RecognitionLimits.LargestEntry, Math.Max(RecognitionLimits.FreelyUnpacked, packed * RecognitionLimits.MostUnpackedPerPacked));
        var content = new MemoryStream(capacity: (int)Math.Clamp(claimed, 0, most));
        var buffer = new byte[81_920];
        int read;
        while ((read = unpacking.Read(buffer)) > 0)
        {
            Take(read);
            content.Write(buffer.AsSpan(0, read));
            if (content.Length > most)
            {
                throw new RecognitionRefusedException(new InvoiceUnpacksTooLarge());
            }
        }

        return content.Length == content.Capacity ? content.GetBuffer() : content.ToArray();
    }

    public void Take(long bytes)
    {
        if ((_left -= bytes) < 0)
        {
            throw new RecognitionRefusedException(new InvoiceUnpacksTooLarge());
        }
    }
}
