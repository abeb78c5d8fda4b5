using ConnectedSystems.Kernel;
using ConnectedSystems.Kernel.SignOn;
using ConnectedSystems.Kernel.Todos;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace ConnectedSystems.Faces.Exam;

/// <summary>A paper, who takes it and with what result.</summary>
internal sealed class PaperPage(Keepers keepers, PaperStore papers, SittingStore sittings, TodoStore todos) : KeeperPage(keepers)
{
    public Paper Paper { get; private set; } = null!; // Looked up before anything else.

    public IReadOnlyList<Sitting> Sittings => sittings.On(Paper.Id);

    /// <summary>Whether the portal knows nobody of that number.</summary>
    public bool IsUnknown(Sitting sitting) => sitting.State is SittingState.Assigned && todos.AsksNobody(sitting.TakeTodo);

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        base.OnPageHandlerExecuting(context);
        if (context.Result is null && long.TryParse($"{RouteData.Values["id"]}", out var id) && papers.Find(id) is { } found)
        {
            Paper = found;
            return;
        }

        context.Result ??= NotFound();
    }

    public IActionResult OnPost(string? more)
    {
        var people = EmployeeNumbers.In(more);
        if (EmployeeNumbers.Check(people) is { } refusal)
        {
            return Refuse(refusal);
        }

        papers.Assign(Paper, people);
        return Redirect($"/papers/{Paper.Id}");
    }
}
