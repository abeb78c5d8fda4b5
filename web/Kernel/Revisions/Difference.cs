using System.Collections.Immutable;

namespace OpsSupport.Kernel.Revisions;

/// <summary>Something that reads otherwise in two revisions of a document.</summary>
/// <param name="Label">What it is called.</param>
public abstract record Difference(string Label)
{
    /// <summary>A value; null where there was or is none.</summary>
    public sealed record OfValue(string Label, object? Before, object? After) : Difference(Label);

    /// <summary>A long text, word by word.</summary>
    public sealed record OfText(string Label, ImmutableArray<TextPart> Parts) : Difference(Label);

    /// <summary>Lines that came, went or say something else.</summary>
    public sealed record OfLines(string Label, ImmutableArray<LineDifference> Lines) : Difference(Label)
    {
        /// <summary>Lines that stayed stand in another order.</summary>
        public bool IsReordered { get; init; }
    }

    /// <summary>All of it followed from what others say and was calculated anew.</summary>
    public sealed record OfCalculation(string Label) : Difference(Label);
}

/// <summary>What became of one line.</summary>
/// <param name="No">Where it stands, from 1: in the later revision, or in the earlier one where it is gone.</param>
/// <param name="Names">What it is known by; nothing where only its place tells.</param>
/// <param name="Changes">What it says now, said before, or says otherwise.</param>
public sealed record LineDifference(LineFate Fate, int No, ImmutableArray<object> Names, ImmutableArray<Difference> Changes);

/// <summary>What can become of a line.</summary>
public enum LineFate
{
    Changed = 0,
    Added = 1,
    Removed = 2,
}

/// <summary>A stretch of a text.</summary>
public sealed record TextPart(PartFate Fate, string Text);

/// <summary>Whether words stayed, came or went.</summary>
public enum PartFate
{
    Kept = 0,
    Added = 1,
    Removed = 2,
}
