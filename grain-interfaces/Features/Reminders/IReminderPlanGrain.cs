using System.Collections.Immutable;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Results;

namespace OpsSupport.Features.Reminders;

/// <summary>The rounds of one department. Its key is <see cref="ReminderPlanDocument.Kind"/>'s key of the unit's code.</summary>
public interface IReminderPlanGrain : IDocumentGrain<ReminderPlan>
{
    /// <summary>Other rounds from tomorrow on, by the department's head or somebody above him, or an administrator.</summary>
    Task<Result<DocumentHeader>> SetAsync(Intent intent, ImmutableArray<ReminderRound> rounds);
}
