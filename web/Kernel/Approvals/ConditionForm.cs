using System.ComponentModel.DataAnnotations;
using OpsSupport.Kernel.Forms;

namespace OpsSupport.Kernel.Approvals;

/// <summary>One comparison of a node's condition as it is typed.</summary>
public sealed class ConditionForm : LineForm
{
    /// <summary>The fragment that shows such a line.</summary>
    public const string Partial = "/Kernel/Approvals/_Condition.cshtml";

    /// <summary>The name of a field of the document.</summary>
    [StringLength(ConditionChoice.LongestField)] public string? Field { get; set; }

    public Comparison Comparison { get; set; } = Comparison.Above;

    [StringLength(ConditionChoice.LongestValue)] public string? Value { get; set; }

    internal ConditionChoice Choice => new(Field ?? "", Comparison, Value?.Trim() ?? "");

    protected override IEnumerable<LineField> Fields => [new(nameof(Field), Field), new(nameof(Value), Value)];
}
