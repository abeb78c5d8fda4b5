using System.Collections.Immutable;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Menu;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Revisions;
using OpsSupport.Kernel.Shared;
using OpsSupport.Kernel.Values;
using OpsSupport.Kernel.Wording;

namespace OpsSupport.Features.ExpenseClaims;

public sealed class ExpenseClaimUi(ITexts texts) : DocumentUi<ExpenseClaim, ExpenseClaimForm>(ExpenseClaimDocument.Kind)
{
    public override MenuEntry Menu => MenuLine(MenuArea.Workplace, "report-money", order: 25);

    public override string FormPartial => "/Features/ExpenseClaims/_Form.cshtml";

    public override string ViewPartial => "/Features/ExpenseClaims/_View.cshtml";

    public override Permission Voids => ExpenseClaimDocument.Settle;

    /// <summary>Most claims begin with invoices.</summary>
    public override string NewUrl => InvoicesUrlOf("new");

    public override ImmutableArray<DocumentColumn> Columns =>
    [
        DocumentColumn.Number, DocumentColumn.Title with { TextKey = "ExpenseClaim.Purpose" }, DocumentColumn.Status, DocumentColumn.Stage<ClaimStage>(),
        DocumentColumn.Amount, DocumentColumn.Project, DocumentColumn.FirstDay, DocumentColumn.Owner, DocumentColumn.ChangedAt,
    ];

    public override ImmutableArray<Enum> Stages => [.. Enum.GetValues<ClaimStage>().Cast<Enum>()];

    /// <summary>A claim that replaces a voided one names it.</summary>
    public override object NewForm(IQueryCollection query) => new ExpenseClaimForm { Corrects = query["corrects"] };

    /// <summary>Where invoices are handed in for a claim; their page is that of the e-invoices.</summary>
    public static string InvoicesUrlOf(string key) => $"/{ExpenseClaimDocument.Kind.Slug}/{Uri.EscapeDataString(key)}/invoices";

    /// <summary>With what was said of its lines: in the view, in the form, and for who sends lines back.</summary>
    public override async Task<Result<OpenDocument>> LoadAsync(IGrainFactory grains, string key, EmployeeNo reader)
    {
        var opened = await base.LoadAsync(grains, key, reader);
        if (!opened.Succeeded)
        {
            return opened;
        }

        var body = (ExpenseClaim)opened.Value.Body;
        var view = new ClaimView(body with { Lines = ExpenseClaim.Numbered(body.Lines) }, opened.Value.Approval?.Marks ?? []);
        return opened.Value with
        {
            View = view,
            Form = ExpenseClaimForm.FromView(view),
            // Amounts are cut by who is about to agree to them.
            Related = opened.Value.Header.Awaiting.Contains(reader) ? [CutOf(opened.Value.Header), .. opened.Value.Related] : opened.Value.Related,
            Lines = [.. view.Claim.Lines.Select((line, index) => new NumberedLine(line.No, new ClaimTables(texts).Named(line, index + 1)))],
        };
    }

    /// <summary>People know loans and invoices by their numbers.</summary>
    public override object? AsRead(BodyMember member, object? value, ITexts texts) =>
        member is { Name: nameof(LoanUse.Loan) } && member.Owner == typeof(LoanUse) ? null
        : value is EInvoices.InvoiceKey invoice ? $"{invoice.Code} {invoice.Number}".Trim()
        : value;

    protected override string TitleOf(ExpenseClaim body) => body.Purpose;

    protected override IEnumerable<ActionLink> Related(DocumentHeader header, ExpenseClaim body) =>
    [
        .. header.Number is { } number ? (ActionLink[])
        [
            new(texts["Claim.Settlement"], ClaimSettlementModel.AddressOf(DocumentKind.CodeOf(header.Ref.Key)), "receipt", ExpenseClaimDocument.Settle),
            .. header.Status == DocumentStatus.Voided ? (ActionLink[])
            [
                new(texts["Claim.Correct"], $"/{Kind.Slug}/new?corrects={Uri.EscapeDataString(number)}", "plus"),
                new(texts["Claim.CorrectedBy"], $"/{Kind.Slug}?text={Uri.EscapeDataString(number)}", "list"),
            ] : [],
        ] : [],
        .. body.Corrects.Length > 0 ? [new ActionLink(texts["Claim.Corrects", ("Number", body.Corrects)], $"/{Kind.Slug}?text={Uri.EscapeDataString(body.Corrects)}", "history")] : Array.Empty<ActionLink>(),
    ];

    private ActionLink CutOf(DocumentHeader header) =>
        new(texts["Claim.Cut"], ClaimCutsModel.AddressOf(DocumentKind.CodeOf(header.Ref.Key)), "pencil", ExpenseClaimDocument.Settle);
}
