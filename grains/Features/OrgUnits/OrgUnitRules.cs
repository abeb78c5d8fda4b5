using OpsSupport.Features.Employees;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Registers;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Storage;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.OrgUnits;

internal sealed class OrgUnitRules(IRegister<OrgUnit> units, IRegister<Employee> employees) : IDocumentRules<OrgUnit>
{
    public DocumentKind Kind => OrgUnitDocument.Kind;

    public IEnumerable<DomainError> Check(OrgUnit body, OrgUnit? before, DocumentHeader header, DateOnly today) =>
    [
        .. FieldRules.Text(body.Name, nameof(OrgUnit.Name), 200),
        .. FieldRules.Dates(body.Parents, nameof(OrgUnit.Parents), withoutGap: true),
        .. FieldRules.Dates(body.Heads, nameof(OrgUnit.Heads), withoutGap: false),
        .. FieldRules.Known(body.Parents.Select(dated => dated.Value.Value), nameof(OrgUnit.Parents), code => units.Find(code) is not null),
        .. FieldRules.Known(body.Heads.Select(dated => dated.Value.Value), nameof(OrgUnit.Heads), code => employees.Find(code) is not null),
        .. Cycles(new(DocumentKind.CodeOf(header.Ref.Key)), body),
    ];

    public DocumentFacts Describe(OrgUnit body, DocumentHeader header, DateOnly today) => new(body.Name)
    {
        Stage = body.Kind.ToString(),
        Unit = body.Parents.On(today),
    };

    public IEnumerable<TimelineRecord> Timelines(OrgUnit body, DocumentHeader header)
    {
        var code = DocumentKind.CodeOf(header.Ref.Key);
        yield return body.Parents.ToRecord("unit-parent", code, parent => parent.Value);
        yield return body.Heads.ToRecord("unit-head", code, head => head.Value);
    }

    // A circle can only close on a day on which a stretch begins, here or further up; the days here suffice to find it.
    private IEnumerable<DomainError> Cycles(UnitCode self, OrgUnit body) =>
        body.Parents.Where(dated => Above(dated.Value, dated.From).Contains(self)).Select(dated => new UnitBelowItself(dated.Value)).Take(1);

    private IEnumerable<UnitCode> Above(UnitCode? unit, DateOnly day)
    {
        for (var level = 0; unit is not null && level < UnitTree.DeepestLevel; level++)
        {
            yield return unit;
            unit = units.Find(unit.Value)?.Parents.On(day);
        }
    }
}
