using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Directory;

/// <summary>The tree of units on any day, answered from this silo's memory.</summary>
internal interface IUnitTree
{
    /// <summary>The codes from the top unit down to this one, each followed by a slash: <c>CO/S1/D01/</c>.</summary>
    string PathOf(UnitCode unit, DateOnly day);

    /// <summary>The unit and everything below it.</summary>
    IReadOnlyCollection<UnitCode> Below(UnitCode unit, DateOnly day);

    /// <summary>The units without one above.</summary>
    IEnumerable<UnitCode> Tops(DateOnly day);

    /// <summary>The units right below.</summary>
    IEnumerable<UnitCode> Children(UnitCode unit, DateOnly day);

    /// <summary>The unit above; null at the top.</summary>
    UnitCode? Above(UnitCode unit, DateOnly day);

    /// <summary>Who heads the unit itself; null when nobody does.</summary>
    EmployeeNo? HeadOf(UnitCode unit, DateOnly day);

    /// <summary>The units a person heads, without those below them.</summary>
    IEnumerable<UnitCode> HeadedBy(EmployeeNo person, DateOnly day);

    /// <summary>The unit's name; its code where it has none.</summary>
    string NameOf(UnitCode unit);
}
