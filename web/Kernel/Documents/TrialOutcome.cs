namespace OpsSupport.Kernel.Documents;

/// <summary>What would come of a form, had it been saved.</summary>
/// <param name="Partial">The fragment that shows it.</param>
/// <param name="Model">The fragment's model.</param>
public sealed record TrialOutcome(string Partial, object Model);
