using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Wording;

namespace OpsSupport.Kernel.Forms;

/// <summary>The lines of a form: <c>&lt;lines asp-for="Parts" /&gt;</c> shows them with an empty one and a button for more.</summary>
/// <param name="partial">The fragment that shows one line; its model is the line.</param>
public abstract partial class LineList(string partial)
{
    /// <summary>More than any document here has; a longer form is a mistake or an attack.</summary>
    public const int Most = 500;

    /// <summary>More fields than a line of any form has.</summary>
    public const int MostFields = 20;

    public string Partial { get; } = partial;

    /// <summary>The lines as they are shown.</summary>
    [BindNever, ValidateNever] public abstract IReadOnlyList<LineForm> Shown { get; }

    public abstract LineForm NewLine();

    /// <summary>The reasons at the fields as they are typed: what rules call <c>Parts[2].Amount</c> stands in <c>Parts.Lines[2].Amount</c>.</summary>
    public static ImmutableArray<DomainError> AtFields(ImmutableArray<DomainError> errors) =>
        [.. errors.Select(error => error.Field is { } field ? error with { Field = Numbered().Replace(field, "$1.Lines[") } : error)];

    /// <summary>The list at a path of a form, with the key of its label; null where there is none. Lines may have lines of their own: <c>Nodes.Lines[2].Actors</c>.</summary>
    public static (LineList List, string LabelKey)? Find(object form, string path)
    {
        var found = ((LineList List, string LabelKey)?)null;
        foreach (var name in WithinLine().Split(path))
        {
            var container = found is null ? form : found.Value.List.NewLine();
            if (container.GetType().GetProperty(name)?.GetValue(container) is not LineList list)
            {
                return null;
            }

            found = (list, TextKeys.OfField(container.GetType(), name));
        }

        return found;
    }

    [GeneratedRegex(@"(\w)\[")]
    private static partial Regex Numbered();

    [GeneratedRegex(@"\.Lines\[\d+\]\.")]
    private static partial Regex WithinLine();
}

/// <inheritdoc />
public sealed class LineList<TLine>(string partial) : LineList(partial), IValidatableObject where TLine : LineForm, new()
{
    public List<TLine> Lines { get; set; } = [];

    /// <summary>The lines that count.</summary>
    [BindNever, ValidateNever] public IEnumerable<TLine> Filled => Lines.Where(line => !line.IsBlank);

    // The empty ones at the end are shown as the one that always is.
    [BindNever, ValidateNever] public override IReadOnlyList<LineForm> Shown => Lines[..(Lines.FindLastIndex(line => !line.IsBlank) + 1)];

    public override LineForm NewLine() => new TLine();

    public LineList<TLine> With(IEnumerable<TLine> lines)
    {
        Lines = [.. lines];
        return this;
    }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        Lines.Count > Most ? [new("Field.TooManyLines", [nameof(Lines)])] : [];
}
