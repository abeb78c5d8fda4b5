using OpsSupport.Kernel.Storage;
using Orleans.Storage;

namespace OpsSupport;

/// <summary>Bounded state as JSON under names we chose. The provider's own format names CLR types, which must be free to move.</summary>
internal sealed class StoredJsonSerializer : IGrainStorageSerializer
{
    public BinaryData Serialize<T>(T? input) => new(StoredJson.Write(input));

    public T? Deserialize<T>(BinaryData input) => StoredJson.Read<T>(input.ToString());
}
