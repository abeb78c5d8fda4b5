using System.Globalization;
using System.Text;

namespace OpsSupport.Benchmark.Load;

/// <summary>The days that are reminded of: Mondays, so that nothing of the day before is owed as well.</summary>
internal static class RoundDays
{
    private static readonly DateOnly First = new(2030, 1, 7);

    public static DateOnly Of(long number) => First.AddDays((int)number * 7);

    /// <exception cref="InvalidOperationException">Not everybody was told.</exception>
    public static void Check(string name, int people, int status, ReadOnlySpan<byte> body)
    {
        if (status != 200 || body.IndexOf(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"\"people\":{people}"))) < 0)
        {
            throw new InvalidOperationException($"{name} answered {status} {Encoding.UTF8.GetString(body)} instead of telling {people} people.");
        }
    }
}
