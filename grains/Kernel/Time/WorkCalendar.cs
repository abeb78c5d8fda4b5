using System.Collections.Frozen;
using System.Text.Json;

namespace OpsSupport.Kernel.Time;

/// <summary>
/// Which days are worked: Monday to Friday, with the public holidays and the shifted workdays (调休) of <c>calendar.json</c>.
/// In a year whose notice is not in there yet, only weekends are free.
/// </summary>
internal sealed class WorkCalendar
{
    private readonly FrozenSet<DateOnly> _off;
    private readonly FrozenSet<DateOnly> _work;

    private WorkCalendar(IEnumerable<DateOnly> off, IEnumerable<DateOnly> work) => (_off, _work) = (off.ToFrozenSet(), work.ToFrozenSet());

    /// <summary>The calendar that comes with the program.</summary>
    public static WorkCalendar China { get; } = Read();

    public bool IsWorkday(DateOnly day) =>
        _work.Contains(day) || (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !_off.Contains(day));

    /// <summary>The workdays from <paramref name="from"/> to <paramref name="to"/>, both included, in order.</summary>
    public IEnumerable<DateOnly> Workdays(DateOnly from, DateOnly to)
    {
        for (var day = from; day <= to; day = day.AddDays(1))
        {
            if (IsWorkday(day))
            {
                yield return day;
            }
        }
    }

    /// <summary>The last <paramref name="count"/> workdays before <paramref name="day"/>, in order.</summary>
    public IReadOnlyList<DateOnly> Before(DateOnly day, int count)
    {
        var found = new List<DateOnly>(count);
        while (found.Count < count)
        {
            day = day.AddDays(-1);
            if (IsWorkday(day))
            {
                found.Insert(0, day);
            }
        }

        return found;
    }

    private static WorkCalendar Read()
    {
        using var json = typeof(WorkCalendar).Assembly.GetManifestResourceStream("calendar.json")
            ?? throw new InvalidOperationException("calendar.json is not part of the assembly.");
        var years = JsonSerializer.Deserialize<Content>(json, JsonSerializerOptions.Web)!.Years.Values;
        return new(years.SelectMany(year => year.Off), years.SelectMany(year => year.Work));
    }

    private sealed record Content(Dictionary<string, Year> Years);

    private sealed record Year(DateOnly[] Off, DateOnly[] Work);
}
