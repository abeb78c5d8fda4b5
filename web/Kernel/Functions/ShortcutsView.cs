using System.Collections.Immutable;

namespace OpsSupport.Kernel.Functions;

/// <summary>The shortcuts of the visitor, in his order.</summary>
public sealed record ShortcutsView(ImmutableArray<PortalFunction> Functions);
