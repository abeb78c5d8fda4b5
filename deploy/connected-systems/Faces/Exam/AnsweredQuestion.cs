using System.Globalization;
using ConnectedSystems.Kernel.Wording;

namespace ConnectedSystems.Faces.Exam;

/// <summary>A question with what was answered to it.</summary>
internal sealed record AnsweredQuestion(Question Question, GivenAnswer? Given)
{
    /// <summary>An answer as people read it.</summary>
    public string Shown(Language language, string answer) => Question.Kind is QuestionKind.Text || answer.Length == 0
        ? answer
        : string.Join('；', answer.Split(',').Select(number => OptionOf(Question, int.Parse(number, CultureInfo.InvariantCulture), language)));

    /// <param name="number">From 1.</param>
    public static string OptionOf(Question question, int number, Language language) =>
        question.Kind is QuestionKind.TrueFalse ? language[number == 1 ? ExamWords.True : ExamWords.False] : question.Options[number - 1];

    public static IReadOnlyList<AnsweredQuestion> Of(IEnumerable<Question> questions, IReadOnlyCollection<GivenAnswer> answers) =>
        [.. questions.Select(question => new AnsweredQuestion(question, answers.FirstOrDefault(answer => answer.Question == question.Id)))];
}
