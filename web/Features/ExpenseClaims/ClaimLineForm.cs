using System.ComponentModel.DataAnnotations;
using OpsSupport.Kernel.Forms;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.ExpenseClaims;

public sealed class ClaimLineForm : LineForm
{
    private const double Largest = 9_999_999;

    public DateOnly? On { get; set; }

    public ExpenseType? Type { get; set; }

    [Range(0, Largest)] public decimal? Amount { get; set; }

    [CodeText] public string? Project { get; set; }

    [StringLength(200)] public string? Remark { get; set; }

    /// <summary>The invoice that came with the line; nobody types it.</summary>
    [StringLength(65)] public string? InvoiceKey { get; set; }

    /// <summary>What the form says of the invoice; shown back to who sent it, and nothing else.</summary>
    [StringLength(200)] public string? InvoiceText { get; set; }

    /// <summary>What the line is called in its claim; nobody types it.</summary>
    public int? No { get; set; }

    /// <summary>Why it came back; shown back to who sent it, and nothing else.</summary>
    [StringLength(200)] public string? Mark { get; set; }

    protected override IEnumerable<LineField> Fields =>
    [
        new(nameof(On), On), new(nameof(Type), Type), new(nameof(Amount), Amount), new(nameof(Project), Project, IsNeeded: false),
        new(nameof(Remark), Remark, IsNeeded: false),
    ];

    public static ClaimLineForm Of(ClaimLine line) => new()
    {
        On = line.On,
        Type = line.Type,
        Amount = line.Gross.Amount,
        Project = line.Project?.Value,
        Remark = line.Remark,
        InvoiceKey = line.InvoiceKey?.ToString(),
        No = line.No,
        InvoiceText = line.Invoice is { } invoice ? $"{invoice.Key.Number} {invoice.Seller}".Trim() : line.InvoiceKey?.Number,
    };

    public ClaimLine ToLine() => new()
    {
        No = No ?? 0,
        On = On!.Value,
        Type = Type!.Value,
        Gross = Money.Cny(Amount!.Value),
        Project = Code.TryParse<ProjectNo>(Project),
        Remark = Remark?.Trim() ?? "",
        InvoiceKey = EInvoices.InvoiceKey.TryParse(InvoiceKey),
    };

    public override IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
    [
        .. base.Validate(validationContext),
        .. Amount is { } amount && decimal.Round(amount, Currency.Cny.Decimals) != amount ? [new("Field.Decimals", [nameof(Amount)])] : Array.Empty<ValidationResult>(),
    ];
}
