using System.ComponentModel.DataAnnotations;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Forms;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.Contracts;

public sealed class ContractForm : IDocumentForm<Contract, ContractForm>
{
    [Required, StringLength(200)] public string Name { get; set; } = "";

    public ContractKind Kind { get; set; }

    [Required, CodeText] public string Customer { get; set; } = "";

    [Required] public DateOnly? SignedOn { get; set; }

    public DateOnly? ValidTo { get; set; }

    /// <summary>In percent, as people say it.</summary>
    [Required, Range(0, 99.99)] public decimal? TaxRate { get; set; }

    [CodeText] public string? Salesperson { get; set; }

    [CodeText] public string? Direction { get; set; }

    public LineList<PartForm> Parts { get; } = new("/Features/Contracts/_Part.cshtml");

    public static ContractForm FromBody(Contract body)
    {
        var form = new ContractForm
        {
            Name = body.Name,
            Kind = body.Kind,
            Customer = body.Customer.Value,
            SignedOn = body.SignedOn,
            ValidTo = body.ValidTo,
            TaxRate = body.TaxRate * 100,
            Salesperson = body.Salesperson?.Value,
            Direction = body.Direction?.Value,
        };
        form.Parts.With(body.Parts.Select(PartForm.Of));
        return form;
    }

    public Contract ToBody() => new()
    {
        Name = Name.Trim(),
        Kind = Kind,
        Customer = new(Customer.Trim()),
        SignedOn = SignedOn!.Value,
        ValidTo = ValidTo,
        TaxRate = TaxRate!.Value / 100,
        Salesperson = Code.TryParse<EmployeeNo>(Salesperson),
        Direction = Code.TryParse<DirectionCode>(Direction),
        Parts = [.. Parts.Filled.Select(part => part.ToPart())],
    };

    public sealed class PartForm : AmountForm
    {
        [CodeText] public string? Project { get; set; }

        protected override IEnumerable<LineField> Fields => [new(nameof(Project), Project), new(nameof(Amount), Amount)];

        public static PartForm Of(ContractPart part)
        {
            var form = new PartForm { Project = part.Project.Value };
            form.Show(part.Gross);
            return form;
        }

        public ContractPart ToPart() => new(new(Project!.Trim()), ToMoney());
    }
}
