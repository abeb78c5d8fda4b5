using System.Collections.Immutable;
using System.Globalization;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Shared;
using OpsSupport.Kernel.Wording;

namespace OpsSupport.Features.ExpenseClaims;

/// <summary>The claims that wait at one stage for what finance does next.</summary>
public sealed record PaymentStep(ClaimStage Stage, ClaimPayments Payments)
{
    public ClaimStage Next => Stage + 1;

    /// <summary>A claim in the version that was shown: what changed since is not moved unseen.</summary>
    public static string MarkOf(ClaimPayment claim) => $"{claim.Version.ToString(CultureInfo.InvariantCulture)} {DocumentKind.CodeOf(claim.Claim.Key)}";

    public static (int Version, string Code)? Read(string mark) =>
        mark.Split(' ') is [var version, { Length: > 0 and <= 64 } code] && int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var seen) ? (seen, code) : null;

    public static ImmutableArray<string> Headings(ITexts texts) =>
    [
        texts["Column.Number"], texts["Payments.EmployeeNo"], texts["Payments.Employee"], texts["ExpenseClaim.Purpose"], texts["ExpenseClaim.Account"],
        texts["ExpenseClaim.Total"], texts["ExpenseClaim.Payable"],
    ];

    public static ImmutableArray<object> Cells(ClaimPayment claim, ITexts texts) =>
    [
        ExportCell.Harmless(claim.Number), ExportCell.Harmless(claim.Employee.Value), ExportCell.Harmless(claim.EmployeeName), ExportCell.Harmless(claim.Purpose),
        ExportCell.Harmless(AccountOf(claim, texts)), claim.Total.Amount, claim.Payable.Amount,
    ];

    public TableView Table(ITexts texts) => new(
        $"payments-{Stage}", texts[$"Payments.{Stage}"],
        [
            new(texts["Column.Number"]) { IsWhole = true }, new(texts["Payments.Employee"]), new(texts["ExpenseClaim.Purpose"]), new(texts["ExpenseClaim.Account"]),
            new(texts["ExpenseClaim.Total"], IsNumber: true), new(texts["ExpenseClaim.Payable"], IsNumber: true),
        ],
        [.. Payments.Claims.Select(claim => new TableRow(ClaimSettlementModel.AddressOf(DocumentKind.CodeOf(claim.Claim.Key)),
            [claim.Number, claim.EmployeeName, claim.Purpose, AccountOf(claim, texts), claim.Total, claim.Payable]))])
    {
        Totals = Payments.Claims.IsEmpty ? [] : [new(null, [texts["List.Total"], "", "", "", "", Payments.Payable])],
        Empty = new("report-money", texts[$"Payments.{Stage}.Empty"]),
    };

    private static string AccountOf(ClaimPayment claim, ITexts texts) => claim.Account.Length > 0 ? claim.Account : texts["ExpenseClaim.Account.Salary"];
}
