using System.Collections.Immutable;
using OpsSupport.Kernel.Forms;

namespace OpsSupport.Features.ConnectedSystems;

/// <summary>Several choices of which any number may be ticked.</summary>
public sealed record TicksView(string Name, string Label, string Hint, ImmutableArray<FieldChoice> Choices);
