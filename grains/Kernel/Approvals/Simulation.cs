using OpsSupport.Kernel.Results;

namespace OpsSupport.Kernel.Approvals;

/// <summary>Carries an approval through as if everybody agreed: who would be asked, and which nodes would be passed over.</summary>
internal static class Simulation
{
    private const int MostAnswers = 500;

    public static Result<ApprovalState> Run(ApprovalEngine engine, ApprovalDefinition definition, ApprovalSubject subject, DateTimeOffset now)
    {
        var step = engine.Start(definition, subject, new(subject.Starter, now));
        for (var left = MostAnswers; step.Succeeded && left > 0 && step.Value.State.Open.FirstOrDefault() is { } task; left--)
        {
            step = engine.Apply(step.Value.State, new ApprovalCommand.Approve(task.No), new(task.Actor, now));
        }

        return step.Succeeded ? step.Value.State : step.Errors;
    }
}
