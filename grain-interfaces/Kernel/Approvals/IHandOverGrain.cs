using System.Collections.Immutable;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;
using Orleans.Concurrency;

namespace OpsSupport.Kernel.Approvals;

/// <summary>Somebody leaves, and another takes over what waits for him. Stateless; its key means nothing.</summary>
public interface IHandOverGrain : IGrainWithIntegerKey
{
    /// <summary>Hand over what waits for others.</summary>
    static Permission HandOver { get; } = new("approvals:hand-over");

    [ReadOnly]
    Task<Result<HandOverLeft>> PreviewAsync(EmployeeNo by, EmployeeNo leaver);

    /// <summary>Hands over as much as takes a moment, and says what is left; asked again it goes on from there.</summary>
    Task<Result<HandOverDone>> RunAsync(Intent intent, EmployeeNo leaver, EmployeeNo successor);
}

/// <summary>What still names a leaver.</summary>
/// <param name="Documents">How many documents ask him.</param>
/// <param name="Definitions">The kinds whose definitions name him.</param>
[GenerateSerializer, Immutable, Alias("hand-over-left")]
public sealed record HandOverLeft(int Documents, ImmutableArray<string> Definitions)
{
    public bool IsEmpty => Documents == 0 && Definitions.IsEmpty;
}

/// <summary>What was handed over just now.</summary>
[GenerateSerializer, Immutable, Alias("hand-over-done")]
public sealed record HandOverDone(int Documents, int Definitions, HandOverLeft Left);
