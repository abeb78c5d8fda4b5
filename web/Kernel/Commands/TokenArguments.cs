using System.Globalization;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Commands;

/// <summary>What is typed behind <c>token</c>.</summary>
internal sealed record TokenArguments
{
    public const string Usage = "token EMPLOYEE_NO [--name NAME] [--days 1…365] [--data DIR]";

    private const int LongestDays = 365;

    public required EmployeeNo Owner { get; init; }

    public string Name { get; private init; } = "console";

    public int Days { get; private init; } = 90;

    /// <summary>What the host understands: the data folder and settings.</summary>
    public string[] ForHost { get; private init; } = [];

    /// <summary>Null when it cannot be understood.</summary>
    public static TokenArguments? TryParse(string[] arguments) =>
        arguments is [var owner, .. var rest] && !owner.StartsWith('-') && Code.TryParse<EmployeeNo>(owner) is { } no
            ? Read(new() { Owner = no }, rest)
            : null;

    private static TokenArguments? Read(TokenArguments read, string[] rest) => rest switch
    {
        [] => read,
        ["--name", var name, .. var more] => Read(read with { Name = name }, more),
        ["--days", var text, .. var more] when DaysOf(text) is { } days => Read(read with { Days = days }, more),
        ["--data", var folder, .. var more] => Read(read with { ForHost = [.. read.ForHost, "--data", folder] }, more),
        [['-', '-', .. var setting], .. var more] when setting.Contains('=') => Read(read with { ForHost = [.. read.ForHost, $"--{setting}"] }, more),
        _ => null,
    };

    private static int? DaysOf(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is >= 1 and <= LongestDays ? days : null;
}
