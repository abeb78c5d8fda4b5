using System.ComponentModel.DataAnnotations;
using OpsSupport.Kernel.Forms;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.OpeningFigures;

public sealed class OpeningLineForm : AmountForm
{
    public FigureKind? Kind { get; set; }

    public DateOnly? On { get; set; }

    [QuarterHours] public decimal? Quantity { get; set; }

    [CodeText] public string? Contract { get; set; }

    [CodeText] public string? Employee { get; set; }

    [StringLength(200)] public string? Supplier { get; set; }

    [StringLength(200)] public string? Text { get; set; }

    protected override IEnumerable<LineField> Fields =>
    [
        new(nameof(Kind), Kind), new(nameof(On), On), new(nameof(Amount), Amount), new(nameof(Quantity), Quantity, IsNeeded: false),
        new(nameof(Contract), Contract, IsNeeded: false), new(nameof(Employee), Employee, IsNeeded: false),
        new(nameof(Supplier), Supplier, IsNeeded: false), new(nameof(Text), Text, IsNeeded: false),
    ];

    public static OpeningLineForm Of(OpeningLine line)
    {
        var form = new OpeningLineForm
        {
            Kind = line.Kind,
            On = line.On,
            Quantity = line.Quantity?.Value,
            Contract = line.Contract?.Value,
            Employee = line.Employee?.Value,
            Supplier = line.Supplier,
            Text = line.Text,
        };
        form.Show(line.Amount);
        return form;
    }

    public OpeningLine ToLine() => new(Kind!.Value, On!.Value, ToMoney())
    {
        Quantity = Quantity is { } hours ? Hours.Of(hours) : null,
        Contract = Code.TryParse<ContractNo>(Contract),
        Employee = Code.TryParse<EmployeeNo>(Employee),
        Supplier = string.IsNullOrWhiteSpace(Supplier) ? null : Supplier.Trim(),
        Text = Text?.Trim() ?? "",
    };
}
