namespace ConnectedSystems.Faces.Exam;

/// <summary>A question of the bank. It never changes: papers that were taken would change with it.</summary>
/// <param name="Answer">The numbers of the right options from 1, in order and apart by commas; of a short text something to mark by.</param>
internal sealed record Question(long Id, QuestionKind Kind, string Text, IReadOnlyList<string> Options, string Answer, int Points);

/// <summary>How it is answered.</summary>
internal enum QuestionKind
{
    Single,
    Multiple,
    TrueFalse,
    Text,
}

/// <summary>Questions that some people answer within a time.</summary>
internal sealed record Paper(long Id, string Title, int Minutes, string Author, DateTimeOffset CreatedAt);

/// <summary>Somebody taking a paper.</summary>
/// <param name="EndsAt">When nothing is taken any more; null until he has started.</param>
/// <param name="Points">Null until all is marked.</param>
internal sealed record Sitting(long Paper, string Title, string Person, SittingState State, DateTimeOffset? EndsAt, int? Points, int Total)
{
    public string TakeTodo => $"paper-{Paper}-{Person}";

    public string MarkTodo => $"mark-{Paper}-{Person}";
}

/// <summary>How far somebody is with a paper.</summary>
internal enum SittingState
{
    Assigned,
    Running,
    HandedIn,
    Marked,
}

/// <summary>What somebody answered.</summary>
/// <param name="Points">Null until it is marked.</param>
internal sealed record GivenAnswer(long Question, string Value, int? Points);
