using ConnectedSystems.Faces.Exam;

namespace OpsSupport.Deploy.ConnectedSystems;

public sealed class ExamRulesTests
{
    private static readonly Question Multiple = new(1, QuestionKind.Multiple, "Which?", ["a", "b", "c"], "1,3", 5);
    private static readonly Question Single = Multiple with { Kind = QuestionKind.Single, Answer = "2" };
    private static readonly Question Fact = new(2, QuestionKind.TrueFalse, "So?", [], "1", 2);
    private static readonly Question Essay = new(3, QuestionKind.Text, "Why?", [], "because", 10);

    [Fact]
    public void The_examples_are_right() => Assert.All<Question>([Multiple, Single, Fact, Essay], question => Assert.Null(ExamRules.Check(question)));

    [Theory]
    [InlineData("")]
    [InlineData("1,2")]
    [InlineData("4")]
    public void One_of_the_options_is_the_answer_of_a_single_choice(string answer) => Assert.Equal(ExamWords.WrongAnswer, ExamRules.Check(Single with { Answer = answer })!.Why);

    [Fact]
    public void What_cannot_be_a_question_is_refused()
    {
        Assert.Equal(ExamWords.WrongOptions, ExamRules.Check(Single with { Options = ["only"], Answer = "1" })!.Why);
        Assert.Equal(ExamWords.WrongPoints, ExamRules.Check(Fact with { Points = 0 })!.Why);
        Assert.Equal(ExamWords.WrongAnswer, ExamRules.Check(Fact with { Answer = "3" })!.Why);
        Assert.Equal(ExamWords.WrongAnswer, ExamRules.Check(Multiple with { Answer = "" })!.Why);
    }

    [Theory]
    [InlineData("1,3", "1", "3")]
    [InlineData("1,3", "3，1，1")]
    [InlineData("2", "0", "2", "9", "x", null)]
    [InlineData("")]
    public void Choices_are_kept_in_order_once_and_only_where_there_are_such(string expected, params string?[] given) => Assert.Equal(expected, ExamRules.Clean(Multiple, given));

    [Fact]
    public void Exactly_the_right_choice_has_all_points_and_a_text_waits_for_a_person()
    {
        Assert.Equal((5, 0, 0), (ExamRules.PointsFor(Multiple, "1,3"), ExamRules.PointsFor(Multiple, "1"), ExamRules.PointsFor(Multiple, "1,2,3")));
        Assert.Null(ExamRules.PointsFor(Essay, "because"));
        Assert.Equal(0, ExamRules.PointsFor(Essay, ""));
    }

    [Fact]
    public void At_the_very_end_it_is_over()
    {
        var end = new DateTimeOffset(2026, 3, 31, 10, 0, 0, TimeSpan.Zero);
        var sitting = new Sitting(1, "t", "ann", SittingState.Running, end, null, 5);

        Assert.False(ExamRules.IsOver(sitting, end.AddTicks(-1)));
        Assert.True(ExamRules.IsOver(sitting, end));
        Assert.True(ExamRules.IsOver(sitting with { State = SittingState.HandedIn }, end.AddHours(-1)));
    }
}
