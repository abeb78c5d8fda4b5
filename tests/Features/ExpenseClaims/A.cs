using System.Collections.Immutable;
using OpsSupport.Features.EInvoices;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.ExpenseClaims;

/// <summary>Claims and invoices to test with. Each test changes only what it is about.</summary>
internal static class A
{
    private static int _next;

    public static DateOnly Day { get; } = new(2026, 3, 16);

    public static EmployeeNo Ann { get; } = new("ann");

    /// <summary>A number that no other test uses.</summary>
    public static InvoiceKey Key() => new("", $"26{TimeProvider.System.GetUtcNow():ddHHmmssff}{Interlocked.Increment(ref _next):D8}"[..20]);

    /// <summary>A special invoice at 6 %, read from the issuer's data.</summary>
    public static RecognisedInvoice Invoice(InvoiceKey key, decimal net = 1000m, decimal tax = 60m, InvoiceKind kind = InvoiceKind.DigitalSpecial) => new()
    {
        Kind = kind,
        Key = key,
        IssuedOn = Day,
        Buyer = new(EInvoices.A.Company.Name, EInvoices.A.Company.TaxId),
        Seller = new("上海样例酒店管理有限公司", "91310000DEM0002228"),
        Net = Money.Cny(net),
        Tax = Money.Cny(tax),
        Gross = Money.Cny(net + tax),
        DeductibleTax = Money.Cny(tax),
        Lines = [new() { Name = "*住宿服务*住宿费", Amount = net, Rate = "6%", Tax = tax }],
        Readings = [new(InvoiceField.Gross, ReadingSource.Xml, ReadingConfidence.Sure)],
        Files = [new("invoice.xml", key.Number)],
    };

    /// <summary>The buyer of an invoice that is made out to the subsidiary.</summary>
    public static InvoiceParty Subsidiary { get; } = new(EInvoices.A.Subsidiary.Name, EInvoices.A.Subsidiary.TaxId);

    public static InvoiceFacts Facts(decimal gross, decimal deductible, InvoiceKey? key = null) => new()
    {
        Key = key ?? Key(),
        Kind = InvoiceKind.DigitalSpecial,
        Gross = Money.Cny(gross),
        Deductible = Money.Cny(deductible),
    };

    /// <summary>600.00 without an invoice, and why.</summary>
    public static ClaimLine Line { get; } = new() { On = Day, Type = ExpenseType.LocalTransport, Gross = Money.Cny(600m), Remark = "Taxi without receipt" };

    /// <summary>A line that an invoice proves.</summary>
    public static ClaimLine Proved(InvoiceFacts facts, decimal amount, ExpenseType type = ExpenseType.Hotel) => Line with
    {
        Type = type,
        Gross = Money.Cny(amount),
        Remark = "",
        InvoiceKey = facts.Key,
        Invoice = facts,
    };

    public static ExpenseClaim Claim(params ImmutableArray<ClaimLine> lines) => new() { Purpose = "Acceptance on site", Lines = lines };

    public static DocumentHeader Header { get; } = new()
    {
        Ref = ExpenseClaimDocument.Kind.Ref("ex:1"),
        Owner = Ann,
        OwnerUnit = new("D-1"),
        CreatedAt = new(2026, 3, 27, 9, 0, 0, TimeSpan.FromHours(8)),
        ChangedAt = new(2026, 3, 27, 9, 0, 0, TimeSpan.FromHours(8)),
        Status = DocumentStatus.Draft,
        Version = 1,
    };
}
