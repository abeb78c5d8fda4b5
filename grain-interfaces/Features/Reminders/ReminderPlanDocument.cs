using OpsSupport.Kernel.Documents;

namespace OpsSupport.Features.Reminders;

/// <summary>The names of <see cref="ReminderPlan"/> as a document. Its code is that of its department.</summary>
public static class ReminderPlanDocument
{
    public const string Name = "reminder-plan";

    public static DocumentKind Kind { get; } = new(Name, Slug: "reminder-plans", NumberPrefix: "REM", DocumentLife.Master);
}
