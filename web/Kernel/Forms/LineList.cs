using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace OpsSupport.Kernel.Forms;

/// <summary>The lines of a form: <c>&lt;lines asp-for="Parts" /&gt;</c> shows them with an empty one and a button for more.</summary>
/// <param name="partial">The fragment that shows one line; its model is the line.</param>
public abstract class LineList(string partial)
{
    /// <summary>More than any document here has; a longer form is a mistake or an attack.</summary>
    public const int Most = 500;

    public string Partial { get; } = partial;

    /// <summary>The lines as they are shown.</summary>
    [BindNever, ValidateNever] public abstract IReadOnlyList<LineForm> Shown { get; }

    public abstract LineForm NewLine();
}

/// <inheritdoc />
public sealed class LineList<TLine>(string partial) : LineList(partial), IValidatableObject where TLine : LineForm, new()
{
    public List<TLine> Lines { get; set; } = [];

    /// <summary>The lines that count.</summary>
    [BindNever, ValidateNever] public IEnumerable<TLine> Filled => Lines.Where(line => !line.IsBlank);

    [BindNever, ValidateNever] public override IReadOnlyList<LineForm> Shown => Lines;

    public override LineForm NewLine() => new TLine();

    public LineList<TLine> With(IEnumerable<TLine> lines)
    {
        Lines = [.. lines];
        return this;
    }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        Lines.Count > Most ? [new("Field.TooManyLines", [nameof(Lines)])] : [];
}
