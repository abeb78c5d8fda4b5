namespace ConnectedSystems.Kernel.Storage;

/// <summary>Something that is done to a database once.</summary>
/// <param name="Name">Under which it is noted as done: a step that was shipped never changes, the next one gets a name of its own.</param>
internal sealed record SchemaStep(string Name, string Sql);
