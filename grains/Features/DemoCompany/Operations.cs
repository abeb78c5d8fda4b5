using OpsSupport.Kernel.Documents;

namespace OpsSupport.Features.DemoCompany;

/// <summary>Ids of the operations that load the company: the same for the same step, so that repeating it changes nothing.</summary>
internal static class Operations
{
    public static Guid Of(DocumentRef document, string step)
    {
        var stream = RandomStream.Of(0, $"{document}/{step}", index: 0);
        Span<byte> bytes = stackalloc byte[16];
        BitConverter.TryWriteBytes(bytes, stream.Next());
        BitConverter.TryWriteBytes(bytes[8..], stream.Next());
        return new(bytes);
    }
}
