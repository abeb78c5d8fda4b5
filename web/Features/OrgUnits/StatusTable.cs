using OpsSupport.Features.TimeReports;
using OpsSupport.Kernel.Shared;
using OpsSupport.Kernel.Wording;

namespace OpsSupport.Features.OrgUnits;

/// <summary>People with how their day stands: whoever has something missing first.</summary>
internal static class StatusTable
{
    public static TableView Of(ReportingStatus status, ITexts texts) => new(
        "reporting", texts["Board.Status"],
        [
            new(texts["Entry.Employee"]), new(texts["Board.Unit"]), new(texts["Board.Status.State"]),
            new(texts["Board.Status.Expected"], IsNumber: true), new(texts["Board.Status.Reported"], IsNumber: true), new(texts["Board.Status.Approved"], IsNumber: true),
        ],
        [
            .. status.People.OrderByDescending(person => person.State).ThenBy(person => person.Unit.Value, StringComparer.Ordinal)
                .ThenBy(person => person.Employee.Value, StringComparer.Ordinal)
                .Select(person => new TableRow(
                    $"/employees/{Uri.EscapeDataString(person.Employee.Value)}", [person.Name, person.Unit, person.State, person.Expected, person.Reported, person.Approved])),
        ])
    {
        Empty = new("users", texts["Board.Status.Empty"]),
    };
}
