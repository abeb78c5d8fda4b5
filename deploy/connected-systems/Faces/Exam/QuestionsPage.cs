using ConnectedSystems.Kernel;
using ConnectedSystems.Kernel.Wording;
using Microsoft.AspNetCore.Mvc;

namespace ConnectedSystems.Faces.Exam;

/// <summary>The bank of questions: new ones are added, old ones retired.</summary>
internal sealed class QuestionsPage(Keepers keepers, QuestionStore questions) : KeeperPage(keepers)
{
    [BindProperty]
    public QuestionKind Kind { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public string? Options { get; set; }

    [BindProperty]
    public string? Answer { get; set; }

    [BindProperty]
    public int Points { get; set; } = 5;

    public IReadOnlyList<Question> Questions => questions.InUse();

    public IActionResult OnPostAdd()
    {
        var question = Typed();
        if ((ModelState.IsValid ? ExamRules.Check(question) : new Refusal(Words.Problem400)) is { } refusal)
        {
            return Refuse(refusal);
        }

        questions.Add(question);
        return Redirect("/questions");
    }

    public IActionResult OnPostRetire(long id)
    {
        questions.Retire(id);
        return Redirect("/questions");
    }

    private Question Typed()
    {
        var options = (Options ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var question = new Question(0, Kind, (Text ?? "").ReplaceLineEndings("\n").Trim(), Kind is QuestionKind.Single or QuestionKind.Multiple ? options : [], "", Points);
        return question with { Answer = ExamRules.Clean(question, [Answer]) };
    }
}
