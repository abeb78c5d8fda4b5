using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace OpsSupport.Features.EInvoices;

/// <summary>What rail tickets and air itineraries say otherwise than invoices do.</summary>
internal static partial class PrintedJourney
{
    private static readonly string[] FareParts = ["Fare", "Fuel", "Fund", "Charges"];

    /// <summary>A rail ticket prints its fare alone; the tax in it follows from the law.</summary>
    public static Reading Rail(Reading reading, string text)
    {
        var plain = text.Replace("\n", "", StringComparison.Ordinal);
        var (ride, time) = (Ride().Match(text), Departure().Match(plain));
        return reading with
        {
            Gross = PlainText.Amount(RailFare().Match(plain) is { Success: true } fare ? fare.Groups[1].Value : null),
            Journey = ride.Success
                ? new()
                {
                    Legs =
                    [
                        new JourneyLeg
                        {
                            From = ride.Groups["from"].Value,
                            To = ride.Groups["to"].Value,
                            Service = ride.Groups["train"].Value,
                            Day = PlainText.Day(time.Groups["day"].Value),
                            Departure = PlainText.Time(time.Groups["time"].Value),
                            Seat = Seat().Match(plain).Value,
                        },
                    ],
                }
                : null,
        };
    }

    public static Reading Air(Reading reading, IReadOnlyList<PrintedPage> pages)
    {
        var rows = pages.SelectMany(page => page.Rows).ToImmutableArray();
        var text = string.Join('\n', rows.Select(row => row.Text));
        var heading = rows.Select((row, index) => (Columns: PrintedColumns.At(row, Fares(), "Fare", "Tax", "Total"), Index: index)).FirstOrDefault(row => row.Columns is not null);
        var cell = heading.Columns is not null && heading.Index + 1 < rows.Length ? heading.Columns.CellsOf(rows[heading.Index + 1]) : _ => "";
        var parts = FareParts.Select(part => PlainText.Amount(cell(part))).ToArray();
        return reading with
        {
            Net = parts[0] is null ? null : parts.Sum(part => part ?? 0),
            Tax = PlainText.Tax(cell("Tax")),
            Gross = PlainText.Amount(cell("Total")),
            Journey = new()
            {
                Legs = LegsOf(rows),
                TicketNo = TicketNo().Match(text) is { Success: true } ticket ? ticket.Groups[1].Value : "",
                Fare = parts[0] is { } fare ? new(fare, parts[1] ?? 0, parts[2] ?? 0, parts[3] ?? 0) : null,
                Rate = PlainText.Rate(cell("Rate")),
            },
        };
    }

    // 自 and 至 stand above and below the flight, or on its row.
    private static ImmutableArray<JourneyLeg> LegsOf(ImmutableArray<PrintedRow> rows)
    {
        var legs = ImmutableArray.CreateBuilder<JourneyLeg>();
        var (from, flight) = ("", Match.Empty);
        foreach (var row in rows)
        {
            var place = Place().Match(row.Text);
            flight = Flight().Match(row.Text) is { Success: true } found ? found : flight;
            if (place.Success && place.Value[0] == '至' && from.Length > 0)
            {
                legs.Add(Leg(from, NameAt(row), flight));
            }

            from = place.Success ? NameAt(row) : from;
        }

        return legs.ToImmutable();
    }

    private static JourneyLeg Leg(string from, string to, Match flight) => new()
    {
        From = from,
        To = to,
        Service = flight.Groups["no"].Value,
        Day = PlainText.Day(flight.Groups["day"].Value),
        Departure = PlainText.Time(flight.Groups["time"].Value),
        Seat = flight.Groups["class"].Value,
    };

    private static string NameAt(PrintedRow row) => row.Behind(2, double.MaxValue).Spans(gap: 1.5).Select(span => span.Text).FirstOrDefault("");

    [GeneratedRegex(@"(?<from>\p{IsCJKUnifiedIdeographs}{1,10})站(?<train>[A-Z]?\d{1,5})(?<to>\p{IsCJKUnifiedIdeographs}{1,10})站")]
    private static partial Regex Ride();

    [GeneratedRegex(@"(?<day>\d{4}年\d{1,2}月\d{1,2}日)(?<time>\d{2}:\d{2})开")]
    private static partial Regex Departure();

    [GeneratedRegex("商务座|特等座|优选一等座|一等座|二等座|高级软卧|高级动卧|一等卧|二等卧|动卧|软卧|硬卧|软座|硬座|无座")]
    private static partial Regex Seat();

    [GeneratedRegex(@"(?:票价|退票费|改签费):?(-?¥?-?[\d,]+\.\d{2})")]
    private static partial Regex RailFare();

    [GeneratedRegex("(?<Fare>票价)|(?<Fuel>燃油附加费)|(?<Rate>增值税税率)|(?<Tax>增值税税额)|(?<Fund>民航发展基金)|(?<Charges>其他税费)|(?<Total>合计)")]
    private static partial Regex Fares();

    [GeneratedRegex(@"(?<no>[A-Z0-9]{2}\d{3,4})(?<class>[A-Z])(?<day>\d{4}-\d{2}-\d{2})(?<time>\d{2}:\d{2})")]
    private static partial Regex Flight();

    [GeneratedRegex("^[自至]:")]
    private static partial Regex Place();

    [GeneratedRegex(@"电子客票号码:(\d{13})")]
    private static partial Regex TicketNo();
}
