namespace OpsSupport.Kernel.Forms;

/// <summary>A line that is nothing but the code of a master.</summary>
public abstract class CodeForm : LineForm
{
    /// <summary>The fragment that shows such a line.</summary>
    public const string Partial = "/Kernel/Forms/_Code.cshtml";

    [CodeText] public string? Code { get; set; }

    /// <summary>The kind of master whose code is wanted.</summary>
    public abstract string Suggest { get; }

    protected override IEnumerable<LineField> Fields => [new(nameof(Code), Code)];
}
