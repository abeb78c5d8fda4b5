namespace OpsSupport.Kernel.Forms;

/// <summary>From a day on something holds, until the next line begins; a line with nothing but a day says that from then on nothing does.</summary>
public abstract class DatedForm : LineForm
{
    public DateOnly? From { get; set; }
}

/// <summary>From a day on: this unit, this person, this package.</summary>
public abstract class DatedCodeForm : DatedForm
{
    /// <summary>The fragment that shows such a line.</summary>
    public const string Partial = "/Kernel/Forms/_DatedCode.cshtml";

    [CodeText] public string? Code { get; set; }

    /// <summary>The kind of master whose code is wanted.</summary>
    public abstract string Suggest { get; }

    protected override IEnumerable<LineField> Fields => [new(nameof(From), From), new(nameof(Code), Code, IsNeeded: false)];
}
