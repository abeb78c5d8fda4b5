namespace OpsSupport.Kernel.Guards;

/// <summary>Something scarce by the grain that owns it: an invoice, an employee's loan.</summary>
/// <param name="Kind">The grain's type.</param>
/// <param name="Key">The grain's key.</param>
[GenerateSerializer, Immutable, Alias("guard-ref")]
public sealed record GuardRef(string Kind, string Key)
{
    public GrainId ToGrainId() => GrainId.Create(Kind, Key);

    public override string ToString() => $"{Kind}/{Key}";
}
