using System.Collections.Immutable;
using OpsSupport.Kernel.Values;
using Orleans.Concurrency;

namespace OpsSupport.Kernel.Palette;

/// <summary>Finds masters by a few letters: projects, contracts, people, customers, units. Stateless; its key means nothing.</summary>
public interface IPaletteGrain : IGrainWithIntegerKey
{
    /// <summary>What the reader may open and may mean, best first; nothing for no letters.</summary>
    /// <param name="text">Part of a number or a name, as it is written or read.</param>
    [ReadOnly]
    Task<PaletteFound> FindAsync(EmployeeNo reader, string text);
}

[GenerateSerializer, Immutable, Alias("palette-found")]
public sealed record PaletteFound(ImmutableArray<PaletteHit> Hits);

/// <param name="Kind">The kind of document that it is.</param>
/// <param name="Code">Its number.</param>
[GenerateSerializer, Immutable, Alias("palette-hit")]
public sealed record PaletteHit(string Kind, string Code, string Name);
