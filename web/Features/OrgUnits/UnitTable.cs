using System.Collections.Immutable;
using OpsSupport.Features.Employees;
using OpsSupport.Kernel.Shared;
using OpsSupport.Kernel.Values;
using OpsSupport.Kernel.Wording;

namespace OpsSupport.Features.OrgUnits;

/// <summary>A unit of one day as tables: what hangs below it and who belongs to it.</summary>
public static class UnitTable
{
    public static string AddressOf(UnitCode unit) => $"/{OrgUnitDocument.Kind.Slug}/{Uri.EscapeDataString(unit.Value)}";

    public static TableView Children(UnitOnDay unit, ITexts texts) => new(
        "children", texts["UnitOnDay.Children"],
        [new(texts["OrgUnit.Name"]), new(texts["OrgUnit.Kind"]), new(texts["OrgUnit.Heads"]), new(texts["UnitOnDay.People"], IsNumber: true)],
        [.. unit.Children.Select(child => new TableRow(AddressOf(child.Code), [$"{child.Name} {child.Code}", child.Kind, child.Head, child.People]))])
    {
        Empty = new("sitemap", texts["UnitOnDay.Children.Empty"]),
    };

    public static TableView Staff(ImmutableArray<StaffMember> staff, ITexts texts) => new(
        "staff", texts["UnitOnDay.Staff"],
        [new(texts["Employee.Name"]), new(texts["Employee.Category"]), new(texts["UnitOnDay.Since"])],
        [.. staff.Select(person => new TableRow($"/{EmployeeKind.Kind.Slug}/{Uri.EscapeDataString(person.No.Value)}", [$"{person.Name} {person.No}", person.Category, person.Since]))])
    {
        Empty = new("users", texts["UnitOnDay.Staff.Empty"]),
    };
}
