namespace ConnectedSystems.Faces.Weekly;

/// <summary>What somebody did in a week and plans for the next.</summary>
/// <param name="Week">Its Monday.</param>
/// <param name="Lead">Who reads it; null until that was said.</param>
/// <param name="Round">How often it was submitted.</param>
internal sealed record Report(long Id, string Author, DateOnly Week, string Done, string Plan, string? Lead, ReportState State, int Round)
{
    /// <summary>What the lead is asked. Each time it is submitted is a new thing to read.</summary>
    public string TodoId => $"report-{Id}-{Round}";
}

/// <summary>How far a report is.</summary>
internal enum ReportState
{
    Draft,
    Submitted,
    Read,
}

/// <summary>What somebody says to a report.</summary>
internal sealed record Comment(string Author, string Text, DateTimeOffset At);
