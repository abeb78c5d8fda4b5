namespace OpsSupport.Kernel.Storage;

/// <summary>The database refused what a grain wanted stored. Nothing of it is; the grain reads its state again.</summary>
// An OrleansException, because anything else would reach the grain wrapped in one.
[GenerateSerializer, Alias("storage-refused")]
internal sealed class StorageRefusedException(UnitRefusal reason, string detail) : OrleansException($"{reason}: {detail}")
{
    [Id(0)] public UnitRefusal Reason { get; } = reason;

    [Id(1)] public string Detail { get; } = detail;
}
