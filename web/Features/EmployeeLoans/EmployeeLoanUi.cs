using System.Collections.Immutable;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Guards;
using OpsSupport.Kernel.Menu;
using OpsSupport.Kernel.Revisions;
using OpsSupport.Kernel.Shared;
using OpsSupport.Kernel.Wording;

namespace OpsSupport.Features.EmployeeLoans;

public sealed class EmployeeLoanUi(ITexts texts) : DocumentUi<EmployeeLoan, EmployeeLoanForm>(EmployeeLoanDocument.Kind)
{
    public override MenuEntry Menu => MenuLine(MenuArea.Workplace, "coin", order: 27);

    public override string FormPartial => "/Features/EmployeeLoans/_Form.cshtml";

    public override string ViewPartial => "/Features/EmployeeLoans/_View.cshtml";

    public override Permission Voids => EmployeeLoanDocument.Settle;

    public override ImmutableArray<DocumentColumn> Columns =>
    [
        DocumentColumn.Number, DocumentColumn.Title with { TextKey = "EmployeeLoan.Purpose" }, DocumentColumn.Status, DocumentColumn.Stage<LoanStage>(),
        DocumentColumn.Amount, DocumentColumn.Owner, DocumentColumn.ChangedAt,
    ];

    public override ImmutableArray<Enum> Stages => [.. Enum.GetValues<LoanStage>().Cast<Enum>()];

    public override object? AsRead(BodyMember member, object? value, ITexts texts) => value is ImmutableArray<Holding> claims
        ? claims.Where(claim => claim.Stands).Select(claim => texts["EmployeeLoan.Claim", ("Number", claim.Hold.Number), ("Amount", claim.Hold.Amount), ("State", claim.Hold.State)]).ToImmutableArray()
        : value;

    /// <summary>The claims that settle it.</summary>
    public static TableView Claims(EmployeeLoan loan, ITexts texts) => new(
        "claims", texts["EmployeeLoan.Claims"],
        [new(texts["expense-claim.Title"]) { IsWhole = true }, new(texts["LoanUse.Amount"], IsNumber: true), new(texts["Column.Status"])],
        [.. loan.Claims.Where(claim => claim.Stands).Select(claim => new TableRow(
            $"/claims/{Uri.EscapeDataString(DocumentKind.CodeOf(claim.Hold.By.Key))}", [claim.Hold.Number, claim.Hold.Amount, texts.Of(claim.Hold.State)]))])
    {
        Empty = new("report-money", texts["EmployeeLoan.Claims.Empty"]),
    };

    protected override string TitleOf(EmployeeLoan body) => body.Purpose;

    protected override IEnumerable<ActionLink> Related(DocumentHeader header, EmployeeLoan body) => header.Status != DocumentStatus.Effective ? [] :
        [new(texts["Loan.Settlement"], LoanSettlementModel.AddressOf(DocumentKind.CodeOf(header.Ref.Key)), "receipt", EmployeeLoanDocument.Settle)];
}
