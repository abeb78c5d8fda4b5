using ConnectedSystems.Kernel;
using ConnectedSystems.Kernel.SignOn;
using ConnectedSystems.Kernel.Wording;
using Microsoft.AspNetCore.Mvc;

namespace ConnectedSystems.Faces.Exam;

/// <summary>The papers, and where a new one is put together.</summary>
internal sealed class PapersPage(Keepers keepers, PaperStore papers, QuestionStore questions) : KeeperPage(keepers)
{
    [BindProperty]
    public string? PaperTitle { get; set; }

    [BindProperty]
    public int Minutes { get; set; } = 30;

    [BindProperty]
    public List<long> Chosen { get; set; } = [];

    [BindProperty]
    public string? People { get; set; }

    public IReadOnlyList<Paper> Papers => papers.All();

    public IReadOnlyList<Question> Questions => questions.InUse();

    public IActionResult OnPost()
    {
        var (title, people, chosen) = ((PaperTitle ?? "").Trim(), EmployeeNumbers.In(People), Questions.Select(question => question.Id).Where(Chosen.Contains).Order().ToList());
        var refusal = ModelState.IsValid ? ExamRules.Check(title, Minutes, chosen.Count) ?? EmployeeNumbers.Check(people) : new Refusal(Words.Problem400);
        return refusal is null ? Redirect($"/papers/{papers.Publish(title, Minutes, Me.Number, chosen, people)}") : Refuse(refusal);
    }
}
