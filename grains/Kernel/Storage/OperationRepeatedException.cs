namespace OpsSupport.Kernel.Storage;

/// <summary>Another activation of the grain, which lived beside this one for a moment after a silo's death, carried the operation out already.</summary>
[GenerateSerializer, Alias("operation-repeated")]
internal sealed class OperationRepeatedException(DoneOperation done) : OvertakenException($"Carried out before, as version {done.Version}.")
{
    [Id(0)] public DoneOperation Done { get; } = done;
}
