using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Forms;

namespace OpsSupport.Kernel.Approvals;

/// <summary>A definition as lines that a person edits. What lines cannot say of a node stays as it was.</summary>
public sealed class ApprovalDefinitionForm : IDocumentForm<ApprovalDefinition, ApprovalDefinitionForm>
{
    public DuplicateRule Duplicates { get; set; } = DuplicateRule.AskOnce;

    public WithdrawRule Withdrawal { get; set; }

    public LineList<NodeForm> Nodes { get; } = new("/Kernel/Approvals/_Node.cshtml");

    /// <summary>The document that it is tried with before it is saved; no part of the definition.</summary>
    public TrialForm Trial { get; } = new();

    /// <summary>What is being changed.</summary>
    internal ApprovalDefinition? Before { get; set; }

    /// <summary>The lines that count, in the order in which they are passed through, with the number each has on the page.</summary>
    internal IEnumerable<(int Index, NodeForm Item)> InOrder => Nodes.Lines.Index().Where(line => !line.Item.IsBlank).OrderBy(line => line.Item.Place ?? decimal.MaxValue);

    public static ApprovalDefinitionForm FromBody(ApprovalDefinition body)
    {
        var form = new ApprovalDefinitionForm { Duplicates = body.Duplicates, Withdrawal = body.Withdrawal };
        form.Nodes.With(body.Nodes.Select((node, index) => NodeForm.Of(node, index + 1)));
        return form;
    }

    public ApprovalDefinition ToBody()
    {
        var keys = Nodes.Lines.Select(line => line.Key).OfType<string>().ToHashSet();
        return new()
        {
            Key = Before?.Key ?? "",
            Version = 0,
            Nodes = [.. InOrder.Select(line => line.Item.ToNode(line.Item.Key ?? NewKey(keys), Before?.Nodes.FirstOrDefault(node => node.Key == line.Item.Key)))],
            Duplicates = Duplicates,
            Withdrawal = Withdrawal,
        };
    }

    // A node keeps its name for good, so that approvals under way and their history can be told from new ones.
    private static string NewKey(HashSet<string> keys)
    {
        var no = 1;
        while (!keys.Add($"node-{no}"))
        {
            no++;
        }

        return $"node-{no}";
    }
}
