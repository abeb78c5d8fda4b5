using System.Globalization;
using ConnectedSystems.Kernel.Wording;

namespace ConnectedSystems.Faces.Exam;

/// <summary>What is a question, and what an answer is worth.</summary>
internal static class ExamRules
{
    public const int LongestText = 2_000;

    public const int LongestAnswer = 5_000;

    private static readonly char[] Between = [',', '，', '、', ' '];

    public static Refusal? Check(Question question) => question switch
    {
        { Text: "" } => new(Words.Needed, ExamWords.Text),
        { Text.Length: > LongestText } => new(Words.TooLong, ExamWords.Text, LongestText),
        { Points: < 1 or > 100 } => new(ExamWords.WrongPoints),
        { Kind: QuestionKind.Single or QuestionKind.Multiple, Options.Count: < 2 or > 10 } => new(ExamWords.WrongOptions),
        { Kind: QuestionKind.Text } => null,
        _ when !Fits(question) => new(ExamWords.WrongAnswer),
        _ => null,
    };

    public static Refusal? Check(string title, int minutes, int questions) =>
        title.Length == 0 ? new(Words.Needed, ExamWords.PaperTitle)
        : title.Length > 100 ? new(Words.TooLong, ExamWords.PaperTitle, 100)
        : minutes is < 1 or > 600 ? new(ExamWords.WrongMinutes)
        : questions == 0 ? new(ExamWords.NoQuestions)
        : null;

    /// <summary>How many options there are to choose from; 0 where the answer is typed.</summary>
    public static int Choices(Question question) => question.Kind switch
    {
        QuestionKind.TrueFalse => 2,
        QuestionKind.Text => 0,
        _ => question.Options.Count,
    };

    /// <summary>What was chosen or typed, in the one way in which it is kept. What is no choice is left out.</summary>
    public static string Clean(Question question, IEnumerable<string?> given)
    {
        if (question.Kind is QuestionKind.Text)
        {
            var text = string.Join('\n', given).ReplaceLineEndings("\n").Trim();
            return text.Length <= LongestAnswer ? text : text[..LongestAnswer];
        }

        var chosen = given.SelectMany(one => (one ?? "").Split(Between, StringSplitOptions.RemoveEmptyEntries))
            .Select(one => int.TryParse(one, CultureInfo.InvariantCulture, out var number) ? number : 0)
            .Where(number => number >= 1 && number <= Choices(question)).Distinct().Order();
        return string.Join(',', chosen);
    }

    /// <summary>All points for exactly the right choice, else none; null for what a person has to mark.</summary>
    public static int? PointsFor(Question question, string given) =>
        question.Kind is not QuestionKind.Text ? (given == question.Answer ? question.Points : 0) : given.Length == 0 ? 0 : null;

    /// <summary>Nothing is taken at the end and after it.</summary>
    public static bool IsOver(Sitting sitting, DateTimeOffset now) => sitting.State is not SittingState.Running || now >= sitting.EndsAt;

    private static bool Fits(Question question)
    {
        var chosen = question.Answer.Length == 0 ? 0 : question.Answer.Split(',').Length;
        return Clean(question, [question.Answer]) == question.Answer && (question.Kind is QuestionKind.Multiple ? chosen >= 1 : chosen == 1);
    }
}
