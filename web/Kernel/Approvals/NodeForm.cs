using System.ComponentModel.DataAnnotations;
using OpsSupport.Kernel.Forms;

namespace OpsSupport.Kernel.Approvals;

/// <summary>One node of a definition as it is typed.</summary>
public sealed class NodeForm : LineForm
{
    /// <summary>Empty for a node that is new.</summary>
    [StringLength(64)] public string? Key { get; set; }

    /// <summary>Where it comes among the others: 1.5 is between 1 and 2.</summary>
    public decimal? Place { get; set; }

    [StringLength(50)] public string? Name { get; set; }

    [StringLength(50)] public string? EnglishName { get; set; }

    public LineList<ActorForm> Actors { get; } = new(ActorForm.Partial);

    public SignMode Mode { get; set; }

    [RegularExpression(@"\s*\d{1,3}\s*/\s*\d{1,3}\s*")] public string? Ratio { get; set; }

    public LineList<ConditionForm> Conditions { get; } = new(ConditionForm.Partial);

    public ConditionJoin Joined { get; set; }

    /// <summary>In words, a condition that lines cannot say; only shown.</summary>
    public string? KeptCondition { get; set; }

    [StringLength(50)] public string? Branch { get; set; }

    [Range(0.25, 1000), QuarterHours] public decimal? Timeout { get; set; }

    public TimeoutAction TimeoutAction { get; set; }

    public EmptyActorRule WhenNobody { get; set; }

    [CodeText] public string? InsteadOfNobody { get; set; }

    public LineList<CopyForm> Copies { get; } = new(ActorForm.Partial);

    public bool ForbidsAddSign { get; set; }

    public bool ForbidsTransfer { get; set; }

    public bool ForbidsDelegate { get; set; }

    public ResumeRule Resume { get; set; }

    // Whoever empties the names of a node takes it away; what was typed into a new one counts even before it has a name.
    protected override IEnumerable<LineField> Fields =>
    [
        new(nameof(Name), Name), new(nameof(EnglishName), EnglishName),
        new(nameof(Actors), Key is null && (Actors.Filled.Any() || Conditions.Filled.Any()) ? Actors : null, IsNeeded: false),
    ];

    public static NodeForm Of(ApprovalNode node, int place) => NodeWriting.Of(node, place);

    public ApprovalNode ToNode(string key, ApprovalNode? before) => NodeWriting.ToNode(this, key, before);

    public override IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => base.Validate(validationContext)
        .Concat(!IsBlank && Joined == ConditionJoin.Kept && Conditions.Filled.Any() ? [new("ApprovalNode.KeptOrTyped", [nameof(Joined)])] : []);
}
