using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Ledger;

/// <summary>Puts names to what the ledger knows by code, and leaves people out for those who may not see single people.</summary>
internal sealed class FigureNames(IUnitTree units, IDirectory directory)
{
    public string Of(UnitCode unit) => units.NameOf(unit);

    public static EntryPage Visible(EntryPage page, bool withPeople) => withPeople
        ? page
        : page with { Entries = [.. page.Entries.Select(entry => entry with { Employee = null, EmployeeUnit = null })] };

    public StaffInput Visible(StaffInput input, bool withPeople) => input with
    {
        ByEmployee = withPeople ? [.. input.ByEmployee!.Value.Select(one => one with { Name = directory.NameOf(one.Employee) })] : null,
    };
}
