using System.Collections.Immutable;

namespace OpsSupport.Kernel.Storage;

/// <summary>Another silo changed a master that this one decided on before hearing of it.</summary>
[GenerateSerializer, Alias("masters-changed")]
internal sealed class MastersChangedException(ImmutableArray<ReliedMaster> masters, Exception inner)
    : OvertakenException($"One of {string.Join(", ", masters)} was changed elsewhere.", inner)
{
    [Id(0)] public ImmutableArray<ReliedMaster> Masters { get; } = masters;
}
