using System.Collections.Concurrent;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Registers;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.OrgUnits;

/// <summary>The tree of units, derived from the register once per day asked for and change of the register.</summary>
internal sealed class UnitTree(IRegister<OrgUnit> units) : IUnitTree
{
    /// <summary>Deeper than any company; a limit against circles in old data.</summary>
    public const int DeepestLevel = 20;

    private const int MostDaysKept = 400;

    private readonly ConcurrentDictionary<DateOnly, Day> _days = new();

    public string PathOf(UnitCode unit, DateOnly day) => On(day).Path(unit);

    public IReadOnlyCollection<UnitCode> Below(UnitCode unit, DateOnly day) => On(day).Below(unit);

    public IEnumerable<UnitCode> Tops(DateOnly day) =>
        units.All.Where(unit => unit.Value.Parents.On(day) is null).Select(unit => new UnitCode(unit.Key)).OrderBy(code => code.Value, StringComparer.Ordinal);

    public IEnumerable<UnitCode> Children(UnitCode unit, DateOnly day) => On(day).Children[unit].OrderBy(code => code.Value, StringComparer.Ordinal);

    public UnitCode? Above(UnitCode unit, DateOnly day) => units.Find(unit.Value)?.Parents.On(day);

    public EmployeeNo? HeadOf(UnitCode unit, DateOnly day) => units.Find(unit.Value)?.Heads.On(day);

    public IEnumerable<UnitCode> HeadedBy(EmployeeNo person, DateOnly day) => On(day).Heads[person];

    public string NameOf(UnitCode unit) => units.Find(unit.Value)?.Name ?? unit.Value;

    private Day On(DateOnly day)
    {
        if (_days.TryGetValue(day, out var known) && known.Version == units.Version)
        {
            return known;
        }

        if (_days.Count > MostDaysKept)
        {
            _days.Clear();
        }

        return _days[day] = new(units, day);
    }

    /// <summary>The tree of one day.</summary>
    private sealed class Day(IRegister<OrgUnit> units, DateOnly day)
    {
        private readonly ConcurrentDictionary<UnitCode, string> _paths = new();
        public ILookup<UnitCode, UnitCode> Children { get; } = units.All
            .Select(unit => (Child: new UnitCode(unit.Key), Parent: unit.Value.Parents.On(day)))
            .Where(pair => pair.Parent is not null)
            .ToLookup(pair => pair.Parent!, pair => pair.Child);

        public long Version { get; } = units.Version;

        public ILookup<EmployeeNo, UnitCode> Heads { get; } = units.All
            .Select(unit => (Code: new UnitCode(unit.Key), Head: unit.Value.Heads.On(day)))
            .Where(pair => pair.Head is not null)
            .ToLookup(pair => pair.Head!, pair => pair.Code);

        public string Path(UnitCode unit) => _paths.GetOrAdd(unit, code => string.Concat(Upwards(code).Reverse().Select(above => $"{above}/")));

        public HashSet<UnitCode> Below(UnitCode top)
        {
            var found = new HashSet<UnitCode> { top };
            var open = new Queue<UnitCode>(found);
            while (open.TryDequeue(out var unit))
            {
                foreach (var child in Children[unit].Where(found.Add))
                {
                    open.Enqueue(child);
                }
            }

            return found;
        }

        private IEnumerable<UnitCode> Upwards(UnitCode? unit)
        {
            for (var level = 0; unit is not null && level < DeepestLevel; level++)
            {
                yield return unit;
                unit = units.Find(unit.Value)?.Parents.On(day);
            }
        }
    }
}
