using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Approvals;

/// <summary>What changes nothing but who knows: copies, and pressing those who have not answered.</summary>
internal sealed class Notices(ApprovalDraft draft, Assignment assignment)
{
    private const int MostCopies = 50;

    private static readonly TimeSpan BetweenUrges = TimeSpan.FromHours(2);

    public DomainError? Urge()
    {
        if (!TakesPart())
        {
            return new NotYours();
        }

        var others = draft.Tasks.Where(task => task.State == ApprovalTaskState.Open && task.Actor != draft.Acting.By).DistinctBy(task => task.Actor).ToList();
        var due = others.FindAll(task => !(LastUrged(task.Actor) + BetweenUrges > draft.Acting.Now));
        foreach (var task in due)
        {
            draft.Put(task with { UrgedAt = draft.Acting.Now });
        }

        return due.Count > 0 ? null
            : others.Count > 0 ? new UrgedLately(others.Min(task => LastUrged(task.Actor))!.Value + BetweenUrges)
            : new NobodyToUrge();
    }

    public DomainError? SendCopy(ApprovalCommand.SendCopy command)
    {
        if (!TakesPart())
        {
            return new NotYours();
        }

        if (command.People.IsDefaultOrEmpty || command.People.Length > MostCopies)
        {
            return new OutOfRange(nameof(command.People), 1, MostCopies);
        }

        draft.Copy(command.People.Where(assignment.IsActive));
        return null;
    }

    private DateTimeOffset? LastUrged(EmployeeNo actor) => draft.Tasks.Where(task => task.Actor == actor).Max(task => task.UrgedAt);

    private bool TakesPart() => draft.Acting.By == draft.Subject.Starter || draft.Tasks.Any(task => task.Actor == draft.Acting.By);
}
