using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Lists;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Time;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Approvals;

/// <summary>What a definition is tried with.</summary>
internal sealed class TrialSubjects(DocumentListStore documents, IDirectory directory, IDimensions dimensions, CompanyClock clock)
{
    private const int MostLookedAt = 50;

    public async Task<Result<ApprovalSubject>> OfAsync(IApprovable kind, ApprovalTrial trial, EmployeeNo reader)
    {
        if (string.IsNullOrWhiteSpace(trial.Document))
        {
            return Typed(kind, trial);
        }

        var number = trial.Document.Trim();
        var found = await documents.ListAsync(kind.Kind.Name, new() { Name = number }, ListScope.All, new(0, MostLookedAt));
        var subject = found.Rows.FirstOrDefault(row => string.Equals(row.Header.Number, number, StringComparison.OrdinalIgnoreCase)) is { } row
            ? await kind.AboutAsync(row.Header.Ref, reader, clock.Today)
            : null;
        return subject is { Succeeded: true } ? subject : new UnknownReference(nameof(trial.Document), number);
    }

    private Result<ApprovalSubject> Typed(IApprovable kind, ApprovalTrial trial)
    {
        if (trial.Starter is null || directory.Find(trial.Starter) is null)
        {
            return trial.Starter is null ? new Missing(nameof(trial.Starter)) : new UnknownReference(nameof(trial.Starter), trial.Starter.Value);
        }

        return new ApprovalSubject
        {
            Kind = kind.Kind.Name,
            Starter = trial.Starter,
            Units = (trial.Unit ?? dimensions.UnitOf(trial.Starter, clock.Today)) is { } unit ? [unit] : [],
            Projects = trial.Project is { } project ? [project] : [],
            Amount = trial.Amount,
            Fields = trial.Fields,
        };
    }
}
