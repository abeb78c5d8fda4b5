using System.Globalization;
using System.Text;

namespace OpsSupport.Benchmark.Load;

/// <summary>
/// Which runs are asked for: departments in turn, and of each every second January, so that no run finds days of another one to pay
/// back. Everybody who travels does so for all of the month.
/// </summary>
internal sealed record AllowanceRuns(int Units, int PeopleOfUnit, int TripsOfUnit)
{
    public const int DaysOfMonth = 31;

    private const int FirstYear = 2020;
    private const int YearsApart = 2;
    private const int Years = 39;

    public static IEnumerable<int> AllYears => Enumerable.Range(0, Years).Select(year => FirstYear + (year * YearsApart));

    /// <summary>After the last of them.</summary>
    public static DateTimeOffset Now { get; } = new(2099, 6, 1, 9, 0, 0, TimeSpan.FromHours(8));

    public int People => Units * PeopleOfUnit;

    /// <summary>How many runs there are before one is asked for again.</summary>
    public int Count => Units * Years;

    public int UnitOf(long number) => (int)(number % Units);

    public DateOnly MonthOf(long number) => new(FirstYear + ((int)(number / Units % Years) * YearsApart), 1, 1);

    /// <exception cref="InvalidOperationException">Not every day was paid.</exception>
    public void Check(string name, int status, ReadOnlySpan<byte> body)
    {
        var expected = string.Create(CultureInfo.InvariantCulture, $"\"days\":{TripsOfUnit * DaysOfMonth}");
        if (status != 200 || body.IndexOf(Encoding.ASCII.GetBytes(expected)) < 0)
        {
            throw new InvalidOperationException($"{name} answered {status} {Encoding.UTF8.GetString(body)} instead of {expected}.");
        }
    }
}
