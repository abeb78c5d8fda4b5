using System.ComponentModel.DataAnnotations;
using OpsSupport.Features.Employees;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Forms;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.OrgUnits;

public sealed class OrgUnitForm : IDocumentForm<OrgUnit, OrgUnitForm>
{
    [Required, StringLength(200)] public string Name { get; set; } = "";

    public OrgUnitKind Kind { get; set; }

    public LineList<ParentForm> Parents { get; } = new(DatedCodeForm.Partial);

    public LineList<HeadForm> Heads { get; } = new(DatedCodeForm.Partial);

    public static OrgUnitForm FromBody(OrgUnit body)
    {
        var form = new OrgUnitForm { Name = body.Name, Kind = body.Kind };
        form.Parents.WithCodes(body.Parents);
        form.Heads.WithCodes(body.Heads);
        return form;
    }

    public OrgUnit ToBody() => new()
    {
        Name = Name.Trim(),
        Kind = Kind,
        Parents = Parents.ToCodes<ParentForm, UnitCode>(),
        Heads = Heads.ToCodes<HeadForm, EmployeeNo>(),
    };

    public sealed class ParentForm : DatedCodeForm
    {
        public override string Suggest => OrgUnitDocument.Name;
    }

    public sealed class HeadForm : DatedCodeForm
    {
        public override string Suggest => EmployeeKind.Name;
    }
}
