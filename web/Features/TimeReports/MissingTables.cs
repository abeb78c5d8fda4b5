using System.Collections.Immutable;
using OpsSupport.Kernel.Display;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Shared;
using OpsSupport.Kernel.Values;
using OpsSupport.Kernel.Wording;

namespace OpsSupport.Features.TimeReports;

/// <summary>Missed reports as tables for the page and as rows for a file.</summary>
public sealed class MissingTables(MissingReports missing, ITexts texts)
{
    public ImmutableArray<string> Headings => [texts["Missing.By"], texts["Missing.Subject"], texts["Missing.Expected"], texts["Missing.Missing"], texts["Missing.Rate"]];

    public TableView Weeks
    {
        get
        {
            var weeks = Table("weeks", "Missing.Weeks", "Missing.Week", missing.Weeks.Select(week => ((object)week.Monday, week.Days)));
            return weeks with { Totals = [Row(texts["List.Total"], missing.Total)] };
        }
    }

    public TableView Units => Table("units", "Missing.Units", "Missing.Unit", missing.Units.Select(unit => ((object)unit.Unit, unit.Days)));

    public TableView People => Table("people", "Missing.People", "Missing.Person", missing.People.Select(person => ((object)person.Employee, person.Days)),
        subject => MonthModel.AddressOf((EmployeeNo)subject, Period.Of(missing.LastDay)));

    public IEnumerable<ImmutableArray<object>> Rows() =>
    [
        .. missing.Weeks.Select(week => Line("Missing.Week", week.Monday, week.Days)),
        .. missing.Units.Select(unit => Line("Missing.Unit", $"{unit.Unit} {unit.Name}", unit.Days)),
        .. missing.People.Select(person => Line("Missing.Person", $"{person.Employee} {person.Name}", person.Days)),
        Line("List.Total", null, missing.Total),
    ];

    private TableView Table(string id, string caption, string subject, IEnumerable<(object Subject, PersonDays Days)> rows, Func<object, string>? url = null) => new(
        id, texts[caption],
        [new(texts[subject]), new(texts["Missing.Expected"], IsNumber: true), new(texts["Missing.Missing"], IsNumber: true), new(texts["Missing.Rate"], IsNumber: true)],
        [.. rows.Select(row => Row(row.Subject, row.Days) with { Url = url?.Invoke(row.Subject) })])
    {
        Empty = new("circle-check", texts["Missing.None"]),
    };

    private static TableRow Row(object subject, PersonDays days) => new(null, [subject, days.Expected, days.Missing, new Ratio(days.Rate)]);

    private ImmutableArray<object> Line(string by, object? subject, PersonDays days) =>
    [
        texts[by], ExportCell.Of(subject, texts), ExportCell.Of(days.Expected, texts), ExportCell.Of(days.Missing, texts), ExportCell.Of(new Ratio(days.Rate), texts),
    ];
}
