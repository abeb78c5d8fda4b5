using System.Collections.Immutable;
using System.Globalization;
using OpsSupport.Kernel.Forms;

namespace OpsSupport.Kernel.Approvals;

/// <summary>When a node is passed through, as three fields of a form.</summary>
/// <param name="Field">The name of a field; empty where the node is always passed through.</param>
public sealed record ConditionChoice(string? Field, Comparison Comparison, string? Value)
{
    /// <summary>What the form cannot say stays what it is.</summary>
    public const string Kept = "kept";

    private static readonly ImmutableArray<string> Yes = ["是", "yes", "true"];
    private static readonly ImmutableArray<string> No = ["否", "no", "false"];

    public static ConditionChoice Of(ApprovalCondition? condition) => condition switch
    {
        null => new(null, Comparison.Above, null),
        ApprovalCondition.Compare { Value: ApprovalValue.Number number } compare => new(compare.Field.Name, compare.Comparison, number.Value.ToString(CultureInfo.InvariantCulture)),
        ApprovalCondition.Compare { Value: ApprovalValue.Flag flag } compare => new(compare.Field.Name, compare.Comparison, flag.Value ? Yes[0] : No[0]),
        ApprovalCondition.Compare { Value: ApprovalValue.Text text } compare => new(compare.Field.Name, compare.Comparison, text.Value),
        _ => new(Kept, Comparison.Above, null),
    };

    public ApprovalCondition? ToCondition() => string.IsNullOrEmpty(Field) ? null
        // The silo knows what people call the field.
        : new ApprovalCondition.Compare(new(Field, new(Field, Field)), Comparison, ValueOf(Value?.Trim() ?? ""));

    public static ApprovalValue ValueOf(string text) =>
        Yes.Contains(text.ToLowerInvariant()) ? new ApprovalValue.Flag(true)
        : No.Contains(text.ToLowerInvariant()) ? new ApprovalValue.Flag(false)
        : NumberText.TryParse(text, out var number) ? new ApprovalValue.Number(number)
        : new ApprovalValue.Text(text);
}
