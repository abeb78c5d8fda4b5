using System.Collections.Immutable;
using OpsSupport.Kernel.Approvals;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Documents;

/// <summary>The kernel's own document to test with, so that its tests do not move when a module does.</summary>
internal sealed record Memo(string Title, ImmutableArray<decimal> Amounts)
{
    public static DocumentKind Kind { get; } = new("memo", Slug: "memos", NumberPrefix: "MEMO");
}

/// <summary>A memo without a title is refused; every amount is output of <see cref="TestDimensions.Plain"/>.</summary>
internal sealed class MemoRules(DocumentLife life = DocumentLife.Approved) : IDocumentRules<Memo>
{
    public DocumentKind Kind { get; } = Memo.Kind with { Life = life };

    public IEnumerable<DomainError> Check(Memo body, Memo? before, DocumentHeader header, DateOnly today) => FieldRules.Text(body.Title, nameof(Memo.Title), 20);

    public DocumentFacts Describe(Memo body, DocumentHeader header, DateOnly today) => new(body.Title);

    public ImmutableArray<ApprovalNode> Route => [Nodes.Finance];

    public IEnumerable<Figure> Post(Memo body, DocumentHeader header) => body.Amounts.Select((amount, index) =>
        new Figure(index + 1, FigureKind.OutputValue, new(2026, 3, 31), Money.Cny(amount)) { Project = TestDimensions.Plain });
}
