using System.Collections.Immutable;
using OpsSupport.Kernel.Approvals;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.SealUses;

internal sealed class SealUseRules(IDimensions dimensions) : IDocumentRules<SealUse>
{
    private const int LongestPaper = 200;
    private const int MostCopies = 100;

    private static readonly ApprovalField BindsCompany = new("binds-company", new("公章", "the company's own seal"));

    public DocumentKind Kind => SealUse.Kind;

    public IEnumerable<DomainError> Check(SealUse body, SealUse? before, DocumentHeader header, DateOnly today) =>
    [
        .. FieldRules.Text(body.Paper, nameof(SealUse.Paper), LongestPaper),
        .. body.Copies is < 1 or > MostCopies ? [new OutOfRange(nameof(SealUse.Copies), 1, MostCopies)] : Array.Empty<DomainError>(),
        .. FieldRules.Known([body.Project?.Value], nameof(SealUse.Project), code => dimensions.Of(new ProjectNo(code), body.On) is not null),
    ];

    public ImmutableArray<ApprovalField> Fields => [BindsCompany];

    public ImmutableArray<ApprovalNode> Route =>
        [Nodes.Superior, Nodes.CompanyLeader.When(BindsCompany, Comparison.Equal, new ApprovalValue.Flag(true))];

    public ApprovalSubject About(SealUse body, DocumentHeader header, DocumentFacts facts) =>
        ApprovalSubjects.Of(header, facts) with { Fields = [new(BindsCompany.Name, new ApprovalValue.Flag(body.Seal == Seal.Company))] };

    public DocumentFacts Describe(SealUse body, DocumentHeader header, DateOnly today) => new(body.Paper)
    {
        FirstDay = body.On,
        Project = body.Project,
        Unit = dimensions.UnitOf(header.Owner, today),
        Stage = body.Seal.ToString(),
    };
}
