using System.ComponentModel.DataAnnotations;

namespace OpsSupport.Kernel.Forms;

/// <summary>One of several lines of a form. There is always an empty one to write in; a line left empty does not count.</summary>
public abstract class LineForm : IValidatableObject
{
    /// <summary>Nothing was typed in it.</summary>
    public bool IsBlank => Fields.All(one => IsEmpty(one.Value));

    /// <summary>Everything that can be typed in it, by member.</summary>
    protected abstract IEnumerable<LineField> Fields { get; }

    public virtual IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        IsBlank ? [] : Fields.Where(field => field.IsNeeded && IsEmpty(field.Value)).Select(field => new ValidationResult("Field.Required", [field.Member]));

    private static bool IsEmpty(object? value) => value is null || (value is string text && string.IsNullOrWhiteSpace(text));
}

/// <param name="IsNeeded">A line that counts has it.</param>
public sealed record LineField(string Member, object? Value, bool IsNeeded = true);
