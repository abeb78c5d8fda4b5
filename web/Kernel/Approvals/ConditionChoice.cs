using System.Collections.Immutable;
using System.Globalization;
using OpsSupport.Kernel.Forms;

namespace OpsSupport.Kernel.Approvals;

/// <summary>One comparison, as three fields of a form.</summary>
/// <param name="Field">The name of a field.</param>
public sealed record ConditionChoice(string Field, Comparison Comparison, string Value)
{
    public const int LongestField = 64;
    public const int LongestValue = 100;

    private static readonly ImmutableArray<string> Yes = ["是", "yes", "true"];
    private static readonly ImmutableArray<string> No = ["否", "no", "false"];

    /// <summary>Null for what the fields cannot say: another condition than a comparison, or a value that would be read as another one.</summary>
    public static ConditionChoice? Of(ApprovalCondition condition) => condition is ApprovalCondition.Compare compare
        && TextOf(compare.Value) is { Length: > 0 and <= LongestValue } text && text.Trim() == text && !text.Any(char.IsControl) && ValueOf(text) == compare.Value
        && !string.IsNullOrWhiteSpace(compare.Field.Name) && compare.Field.Name.Length <= LongestField
            ? new(compare.Field.Name, compare.Comparison, text)
            : null;

    // The silo knows what people call the field.
    public ApprovalCondition ToCondition() => new ApprovalCondition.Compare(new(Field, new(Field, Field)), Comparison, ValueOf(Value));

    public static ApprovalValue ValueOf(string text) =>
        Yes.Contains(text.ToLowerInvariant()) ? new ApprovalValue.Flag(true)
        : No.Contains(text.ToLowerInvariant()) ? new ApprovalValue.Flag(false)
        : NumberText.TryParse(text, out var number) ? new ApprovalValue.Number(number)
        : new ApprovalValue.Text(text);

    private static string? TextOf(ApprovalValue value) => value switch
    {
        ApprovalValue.Number number => number.Value.ToString(CultureInfo.InvariantCulture),
        ApprovalValue.Flag flag => flag.Value ? Yes[0] : No[0],
        ApprovalValue.Text text => text.Value,
        _ => null,
    };
}
