using System.Text.RegularExpressions;
using ConnectedSystems.Kernel.Wording;

namespace ConnectedSystems.Kernel.SignOn;

/// <summary>Employee numbers as people type them: apart by commas, blanks or lines.</summary>
internal static partial class EmployeeNumbers
{
    private static readonly char[] Between = [',', '，', ';', '；', '、', ' ', '\t', '\r', '\n'];

    public static IReadOnlyList<string> In(string? typed) =>
        [.. (typed ?? "").Split(Between, StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal)];

    /// <summary>Null where all can be numbers. Whether there is such a person, only the portal knows.</summary>
    public static Refusal? Check(IEnumerable<string> numbers) =>
        numbers.FirstOrDefault(number => !Number().IsMatch(number)) is { } wrong ? new(Words.NotANumber, wrong) : null;

    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9_.\-]{0,39}$")]
    private static partial Regex Number();
}
