using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using OpsSupport.Kernel.Forms;

namespace OpsSupport.Kernel.Approvals;

/// <summary>A place in the company, or some people, that a node asks: one line of several.</summary>
public class ActorForm : LineForm
{
    /// <summary>The fragment that shows such a line.</summary>
    public const string Partial = "/Kernel/Approvals/_Actor.cshtml";

    /// <summary>As many people as a node may ask, in one line.</summary>
    private const int LongestDetail = 1500;

    [StringLength(40)] public string? Asked { get; set; }

    [StringLength(LongestDetail)] public string? Detail { get; set; }

    /// <summary>What can be chosen; besides what is chosen already.</summary>
    internal virtual ImmutableArray<string> Sorts => ActorChoice.Sorts;

    internal ActorChoice Choice => new(Asked ?? "", Detail);

    protected override IEnumerable<LineField> Fields => [new(nameof(Asked), Asked), new(nameof(Detail), Detail, Choice.NeedsDetail)];

    public override IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        var missing = base.Validate(validationContext).ToList();
        return missing.Count > 0 || IsBlank || Choice.IsUnderstood ? missing : [new("ActorRule.NotUnderstood", [nameof(Detail)])];
    }
}

/// <summary>Who gets a copy to read, the starter among others.</summary>
public sealed class CopyForm : ActorForm
{
    internal override ImmutableArray<string> Sorts => [ActorChoice.Starter, .. base.Sorts];
}
