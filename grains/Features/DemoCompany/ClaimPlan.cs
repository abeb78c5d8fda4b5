using System.Collections.Immutable;
using OpsSupport.Features.EInvoices;
using OpsSupport.Features.EmployeeLoans;
using OpsSupport.Features.ExpenseClaims;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.DemoCompany;

/// <summary>Claims and loans in every state: what the people of the sign-in page see, and what their colleagues ask of them.</summary>
internal sealed class ClaimPlan
{
    private const string Group = "D01-A";

    private readonly ImmutableArray<DateOnly> _past;
    private readonly ImmutableArray<Worker> _group;
    private readonly ProjectNo _project;
    private int _invoices;
    private int _claims;

    public ClaimPlan(History history, ImmutableArray<Worker> workers, ProjectNo project)
    {
        _past = [.. history.ReportedDays.Where(day => day < history.AsOf)];
        _group = [.. workers.Where(worker => worker.Unit == Group).OrderBy(worker => worker.Place)];
        _project = project;
        Claims =
        [
            Claim(1, "北京客户现场部署", ClaimKind.Travel, ClaimStage.Paid, isAgreed: true,
                (ExpenseType.Train, 500m, 45m), (ExpenseType.Hotel, 924.53m, 55.47m), (ExpenseType.Train, 500m, 45m)),
            Claim(1, "寄送验收资料", ClaimKind.General, ClaimStage.Approved, isAgreed: false, (ExpenseType.Courier, 100m, 6m)),
            Claim(3, "上海方案评审出差", ClaimKind.Travel, ClaimStage.Approved, isAgreed: true, (ExpenseType.Train, 507.34m, 45.66m), (ExpenseType.Hotel, 600m, 36m)),
            Claim(4, "项目组办公用品", ClaimKind.General, ClaimStage.PaperReceived, isAgreed: true, (ExpenseType.Office, 200m, 26m)),
            Claim(5, "客户交流活动", ClaimKind.General, ClaimStage.Approved, isAgreed: false, (ExpenseType.Training, 5000m, 300m)),
            Claim(6, "广州设备到货验收", ClaimKind.Travel, ClaimStage.Exported, isAgreed: true, (ExpenseType.Train, 800m, 72m)),
        ];
        Loans =
        [
            Loan("D0001", 1, 2000m, "下月驻场差旅备用金", isAgreed: true),
            Loan("D0002", 3, 3000m, "展会物料采购", isAgreed: false),
        ];
    }

    public ImmutableArray<PlannedClaim> Claims { get; }

    public ImmutableArray<PlannedRequest<EmployeeLoan>> Loans { get; }

    private PlannedClaim Claim(
        int place, string purpose, ClaimKind kind, ClaimStage reached, bool isAgreed, params ReadOnlySpan<(ExpenseType Type, decimal Net, decimal Tax)> bought)
    {
        var lines = ImmutableArray.CreateBuilder<ClaimLine>();
        var invoices = ImmutableArray.CreateBuilder<RecognisedInvoice>();
        foreach (var (type, net, tax) in bought)
        {
            var invoice = Invoice(type, net, tax);
            invoices.Add(invoice);
            lines.Add(new() { On = invoice.IssuedOn!.Value, Type = type, Project = _project, Gross = invoice.Gross!, InvoiceKey = invoice.Key });
        }

        var claim = new ExpenseClaim { Kind = kind, Purpose = purpose, Lines = lines.ToImmutable() };
        return new(new($"D{++_claims:D4}", _group[place].No, claim, isAgreed), invoices.ToImmutable(), reached);
    }

    // Numbers that no tax office gives out.
    private RecognisedInvoice Invoice(ExpenseType type, decimal net, decimal tax) => new()
    {
        Kind = type == ExpenseType.Train ? InvoiceKind.RailTicket : InvoiceKind.DigitalSpecial,
        Key = new("", $"2699{++_invoices:D16}"),
        IssuedOn = _past[^(3 + (_invoices % 5))],
        Buyer = new(DemoSeed.CompanyName, ""),
        Seller = new(SellerOf(type), ""),
        Net = Money.Cny(net),
        Tax = Money.Cny(tax),
        Gross = Money.Cny(net + tax),
        DeductibleTax = Money.Cny(tax),
        Readings = [new(InvoiceField.Gross, ReadingSource.Xml, ReadingConfidence.Sure)],
        Files = [new("invoice.xml", $"demo-{_invoices}")],
    };

    private static string SellerOf(ExpenseType type) => type switch
    {
        ExpenseType.Train => "中国国家铁路集团有限公司",
        ExpenseType.Hotel => "示例酒店管理有限公司",
        ExpenseType.Courier => "示例速递有限公司",
        ExpenseType.Training => "示例会展服务有限公司",
        _ => "示例商贸有限公司",
    };

    private PlannedRequest<EmployeeLoan> Loan(string code, int place, decimal amount, string purpose, bool isAgreed) =>
        new(code, _group[place].No, new() { Amount = Money.Cny(amount), Purpose = purpose }, isAgreed);
}
