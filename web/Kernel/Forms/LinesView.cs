using System.Collections.Immutable;

namespace OpsSupport.Kernel.Forms;

/// <summary>The lines of a form as <c>_Lines.cshtml</c> shows them.</summary>
/// <param name="MoreUrl">Where another empty line is had from.</param>
public sealed record LinesView(string Id, string Name, string Label, string? Hint, LineList List, string MoreUrl, ImmutableArray<string> Errors)
{
    /// <summary>What the names of all fields of a document's form begin with.</summary>
    public const string FormPrefix = "Form.";

    /// <summary>The number of the next line; the empty one that is always shown has it first.</summary>
    public int Next => List.Shown.Count;

    public LineView Line(int index) => new(Name, index, List.Partial, List.Shown[index], Label);

    public MoreLines Blank() => new(Name, Next, List.Partial, List.NewLine(), Label, MoreUrl);
}

/// <summary>One line, with the name under which its fields are sent.</summary>
public record LineView(string List, int Index, string Partial, LineForm Line, string Label)
{
    public string Prefix => $"{List}.Lines[{Index}]";
}

/// <summary>An empty line and the button for the one after it.</summary>
public sealed record MoreLines(string List, int Index, string Partial, LineForm Line, string Label, string Url) : LineView(List, Index, Partial, Line, Label)
{
    public string NextUrl => $"{Url}&index={Index + 1}";

    public bool CanGrow => Index + 1 < LineList.Most;
}
