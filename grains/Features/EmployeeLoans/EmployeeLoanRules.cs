using System.Collections.Immutable;
using OpsSupport.Kernel.Approvals;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Effects;
using OpsSupport.Kernel.Guards;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Notifications;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.EmployeeLoans;

internal sealed class EmployeeLoanRules(IDimensions dimensions) : IDocumentRules<EmployeeLoan>
{
    private const int LongestText = 200;
    private const int LongestAccount = 60;

    public DocumentKind Kind => EmployeeLoanDocument.Kind;

    public IEnumerable<DomainError> Check(EmployeeLoan body, EmployeeLoan? before, DocumentHeader header, DateOnly today) =>
    [
        .. FieldRules.Text(body.Purpose, nameof(EmployeeLoan.Purpose), LongestText),
        .. FieldRules.OptionalText(body.Account, nameof(EmployeeLoan.Account), LongestAccount),
        .. body.Amount.Minor <= 0 ? [new LoanNotPositive()] : Array.Empty<DomainError>(),
    ];

    public ImmutableArray<ApprovalNode> Route => [Nodes.Superior, Nodes.Finance];

    public DocumentFacts Describe(EmployeeLoan body, DocumentHeader header, DateOnly today) => new(body.Purpose)
    {
        Amount = body.Amount,
        FirstDay = body.PaidOn,
        Unit = dimensions.UnitOf(header.Owner, today),
        Stage = header.Status == DocumentStatus.Effective ? body.Stage.ToString() : null,
    };

    /// <summary>Whoever spent less than he got is asked for the rest, once for each claim that was paid.</summary>
    public IEnumerable<Effect> Owes(EmployeeLoan body, EmployeeLoan? before, DocumentHeader header, DateOnly today) => !body.AsksRepayment ? [] :
    [
        .. body.Claims.Where(claim => claim.Hold.State == HoldState.Spent && before?.Claims.Any(one => one.Hold.By == claim.Hold.By && one.Hold.State == HoldState.Spent) != true)
            .Select(claim => new Effect.Notices([RepaymentAsked(body, header, claim.Hold)])),
    ];

    public static Result<EmployeeLoan> Paid(EmployeeLoan body, DateOnly today) =>
        body.PaidOn is null ? body with { PaidOn = today } : new LoanPaidAlready();

    public static Result<EmployeeLoan> Returned(EmployeeLoan body, Money amount) =>
        body.PaidOn is not null && amount.Minor > 0 && amount <= body.Open ? body with { Repaid = body.Repaid + amount } : new RepaymentWrong(body.Open);

    /// <summary>What keeps a claim from settling a part of it; null when nothing does. It is never settled beyond its amount.</summary>
    public static DomainError? Refusal(EmployeeLoan body, DocumentHeader header, Hold hold)
    {
        var left = body.Amount - body.Repaid - body.Claims.StandingBeside(hold.By).Taken(body.Amount.Currency);
        return header.Status != DocumentStatus.Effective || body.PaidOn is null || hold.Owner != header.Owner ? new LoanNotOpen(header.Number ?? "")
            : hold.Amount > left ? new LoanTooSmall(header.Number ?? "", left)
            : null;
    }

    private static NewNotification RepaymentAsked(EmployeeLoan body, DocumentHeader header, Hold claim) => new()
    {
        Person = header.Owner,
        DedupeKey = $"{header.Ref}:repay:{claim.By}",
        Title = new("LoanRest", [NotificationValue.Of("Loan", header.Number ?? "")]),
        Lines =
        [
            new(
                new("LoanRestText", [NotificationValue.Of("Claim", claim.Number), NotificationValue.Of("Open", FormattableString.Invariant($"{body.Open.Amount:#,0.00}"))]),
                EmployeeLoanDocument.Kind.AddressOf(header.Ref.Key)),
        ],
    };
}
