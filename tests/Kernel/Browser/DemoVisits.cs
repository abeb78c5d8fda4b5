namespace OpsSupport.Kernel.Browser;

/// <summary>
/// For classes that visit the one <see cref="DemoPortal"/> of a run: it starts before the first of them and nothing runs
/// beside it. Say <c>[Collection(nameof(DemoVisits))]</c>.
/// </summary>
[CollectionDefinition(nameof(DemoVisits), DisableParallelization = true)]
public sealed class DemoVisits : ICollectionFixture<DemoPortal>;
