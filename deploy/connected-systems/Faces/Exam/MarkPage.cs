using System.Globalization;
using ConnectedSystems.Kernel;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace ConnectedSystems.Faces.Exam;

/// <summary>What somebody answered; short texts get their points here.</summary>
internal sealed class MarkPage(Keepers keepers, SittingStore sittings, QuestionStore questions) : KeeperPage(keepers)
{
    public Sitting Sitting { get; private set; } = null!; // Looked up before anything else.

    public IReadOnlyList<AnsweredQuestion> Answered => AnsweredQuestion.Of(questions.On(Sitting.Paper), sittings.AnswersOf(Sitting));

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        base.OnPageHandlerExecuting(context);
        if (context.Result is null && long.TryParse($"{RouteData.Values["id"]}", out var id)
            && sittings.Find(id, $"{RouteData.Values["person"]}") is { State: SittingState.HandedIn or SittingState.Marked } found)
        {
            Sitting = found;
            return;
        }

        context.Result ??= NotFound();
    }

    public IActionResult OnPost() =>
        sittings.Mark(Sitting.Paper, Sitting.Person, PointsFor) is { } refusal ? Refuse(refusal) : Redirect($"/papers/{Sitting.Paper}");

    private int? PointsFor(Question question) =>
        int.TryParse(Request.Form[$"m-{question.Id}"], NumberStyles.None, CultureInfo.InvariantCulture, out var points) ? points : null;
}
