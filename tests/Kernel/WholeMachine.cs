namespace OpsSupport.Kernel;

/// <summary>
/// For classes that start several processes or measure time: they run one after the other, and nothing runs beside them.
/// Say <c>[Collection(nameof(WholeMachine))]</c>.
/// </summary>
[CollectionDefinition(nameof(WholeMachine), DisableParallelization = true)]
public sealed class WholeMachine;
