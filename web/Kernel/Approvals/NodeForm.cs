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

    [StringLength(40)] public string? Asked { get; set; } = ActorChoice.Sorts[0];

    [StringLength(500)] public string? Actors { get; set; }

    public SignMode Mode { get; set; }

    [RegularExpression(@"\s*\d{1,3}\s*/\s*\d{1,3}\s*")] public string? Ratio { get; set; }

    [StringLength(64)] public string? Field { get; set; }

    public Comparison Comparison { get; set; } = Comparison.Above;

    [StringLength(100)] public string? Value { get; set; }

    [StringLength(50)] public string? Branch { get; set; }

    [Range(0.25, 1000), QuarterHours] public decimal? Timeout { get; set; }

    public TimeoutAction TimeoutAction { get; set; }

    public EmptyActorRule WhenNobody { get; set; }

    [CodeText] public string? InsteadOfNobody { get; set; }

    [StringLength(500)] public string? Copies { get; set; }

    public bool ForbidsAddSign { get; set; }

    public bool ForbidsTransfer { get; set; }

    public bool ForbidsDelegate { get; set; }

    public ResumeRule Resume { get; set; }

    protected override IEnumerable<LineField> Fields => [new(nameof(Name), Name), new(nameof(EnglishName), EnglishName)];

    public static NodeForm Of(ApprovalNode node, int place) => NodeWriting.Of(node, place);

    public ApprovalNode ToNode(string key, ApprovalNode? before) => NodeWriting.ToNode(this, key, before);
}
