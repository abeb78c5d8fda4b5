using ConnectedSystems.Kernel.Pages;
using ConnectedSystems.Kernel.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace ConnectedSystems.Faces.Exam;

/// <summary>A paper in front of who takes it. To everybody else there is none.</summary>
internal sealed class TakePage(SittingStore sittings, PaperStore papers, QuestionStore questions, TimeProvider time) : FacePage
{
    /// <summary>Said by our script, which wants no page.</summary>
    private const string Quietly = "X-Quietly";

    public Sitting Sitting { get; private set; } = null!; // Looked up before anything else.

    public Paper Paper => papers.Find(Sitting.Paper)!;

    public IReadOnlyList<Question> Questions => questions.On(Sitting.Paper);

    public IReadOnlyList<AnsweredQuestion> Answered => AnsweredQuestion.Of(Questions, sittings.AnswersOf(Sitting));

    public int SecondsLeft => Math.Max(0, (int)(Sitting.EndsAt!.Value - time.GetUtcNow()).TotalSeconds);

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        sittings.CloseOverdue();
        if (long.TryParse($"{RouteData.Values["id"]}", out var id) && sittings.Find(id, Me.Number) is { } found)
        {
            Sitting = found;
            return;
        }

        context.Result = NotFound();
    }

    public IActionResult OnPostStart() => After(sittings.Start(Sitting.Paper, Me.Number));

    public IActionResult OnPostSave()
    {
        var refusal = sittings.Save(Sitting.Paper, Me.Number, Given);
        return !Request.Headers.ContainsKey(Quietly) ? After(refusal) : StatusCode(refusal is null ? StatusCodes.Status204NoContent : StatusCodes.Status409Conflict);
    }

    public IActionResult OnPostHandIn() => After(sittings.HandIn(Sitting.Paper, Me.Number, Given));

    private string Given(Question question) => ExamRules.Clean(question, Request.Form[$"q-{question.Id}"]);

    private IActionResult After(Refusal? refusal) => refusal is null ? Redirect($"/take/{Sitting.Paper}") : Refuse(refusal);
}
