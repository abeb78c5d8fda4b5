using OpsSupport.Features.Employees;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.OrgUnits;

/// <summary>The tree of one day from dated units and people. A unit that hangs somewhere else in time, and nowhere that day, is not there.</summary>
internal sealed class OrgTreeRules
{
    private readonly DateOnly _day;
    private readonly Dictionary<UnitCode, OrgUnit> _units;
    private readonly ILookup<UnitCode, UnitCode> _children;
    private readonly ILookup<UnitCode, StaffMember> _staff;

    public OrgTreeRules(IEnumerable<KeyValuePair<string, OrgUnit>> units, IEnumerable<KeyValuePair<string, Employee>> people, DateOnly day)
    {
        _day = day;
        _units = units.Where(unit => IsThere(unit.Value)).ToDictionary(unit => new UnitCode(unit.Key), unit => unit.Value);
        _children = _units.Where(unit => AboveOf(unit.Value) is not null).OrderBy(unit => unit.Key.Value, StringComparer.Ordinal)
            .ToLookup(unit => AboveOf(unit.Value)!, unit => unit.Key);
        _staff = people.Select(person => (Unit: MembershipOf(person.Value), Person: person))
            .Where(one => one.Unit is not null).OrderBy(one => one.Person.Key, StringComparer.Ordinal)
            .ToLookup(one => one.Unit!.Value, one => new StaffMember(new(one.Person.Key), one.Person.Value.Name, one.Person.Value.Category, one.Unit!.From));
    }

    public OrgTree Tree()
    {
        var tops = _units.Where(unit => AboveOf(unit.Value) is not { } above || !_units.ContainsKey(above))
            .Select(unit => unit.Key).OrderBy(code => code.Value, StringComparer.Ordinal);
        return new(_day, [.. tops.SelectMany(top => Downwards(top, depth: 0))], _staff.Where(unit => !_units.ContainsKey(unit.Key)).Sum(unit => unit.Count()));
    }

    /// <summary>Null when there is no such unit that day.</summary>
    /// <param name="withStaff">Whether the reader may see who belongs to it.</param>
    public UnitOnDay? Unit(UnitCode code, bool withStaff) => !_units.TryGetValue(code, out var unit) ? null : new(
        _day, Node(code, depth: 0), AboveOf(unit), [.. _children[code].Select(child => Node(child, depth: 1))], withStaff ? [.. _staff[code]] : null);

    private bool IsThere(OrgUnit unit) => unit.Parents.IsEmpty || unit.Parents.On(_day) is not null;

    private UnitCode? AboveOf(OrgUnit unit) => unit.Parents.On(_day);

    private Dated<UnitCode>? MembershipOf(Employee person) =>
        person.LeftOn <= _day ? null : person.Units.FirstOrDefault(dated => dated.Covers(_day));

    private IEnumerable<OrgNode> Downwards(UnitCode unit, int depth) => depth > UnitTree.DeepestLevel ? []
        : [Node(unit, depth), .. _children[unit].SelectMany(child => Downwards(child, depth + 1))];

    private OrgNode Node(UnitCode code, int depth) => new()
    {
        Code = code,
        Name = _units[code].Name,
        Kind = _units[code].Kind,
        Depth = depth,
        Head = _units[code].Heads.On(_day),
        Own = _staff[code].Count(),
        People = PeopleUnder(code, depth: 0),
    };

    private int PeopleUnder(UnitCode unit, int depth) => _staff[unit].Count()
        + (depth > UnitTree.DeepestLevel ? 0 : _children[unit].Sum(child => PeopleUnder(child, depth + 1)));
}
