using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.Imports;

/// <summary>What is typed behind <c>import</c>.</summary>
internal sealed record ImportArguments
{
    public const string Usage =
        "import [--profile NAME] [--sheet NAME] [--dry-run] [--skip-bad] [--parent UNIT] [--as EMPLOYEE_NO] [--data DIR] FILE…";

    /// <summary>Null to take the one that fits each file best.</summary>
    public string? Profile { get; private init; }

    public string? Sheet { get; private init; }

    /// <summary>Check and count, take nothing over.</summary>
    public bool IsDryRun { get; private init; }

    public bool SkipBad { get; private init; }

    public UnitCode? Parent { get; private init; }

    /// <summary>With whose rights; without a name, with those of whoever runs the system.</summary>
    public EmployeeNo By { get; private init; } = SystemActor.No;

    public string[] Files { get; private init; } = [];

    /// <summary>What the host understands: the data folder and settings.</summary>
    public string[] ForHost { get; private init; } = [];

    /// <summary>Null when it cannot be understood.</summary>
    public static ImportArguments? TryParse(string[] arguments)
    {
        var read = new ImportArguments();
        for (var at = 0; at < arguments.Length; at++)
        {
            var value = at + 1 < arguments.Length ? arguments[at + 1] : null;
            var next = arguments[at] switch
            {
                "--dry-run" => read with { IsDryRun = true },
                "--skip-bad" => read with { SkipBad = true },
                "--profile" when value is not null => read with { Profile = value },
                "--sheet" when value is not null => read with { Sheet = value },
                "--parent" when Code.TryParse<UnitCode>(value) is { } parent => read with { Parent = parent },
                "--as" when Code.TryParse<EmployeeNo>(value) is { } by => read with { By = by },
                "--data" when value is not null => read with { ForHost = [.. read.ForHost, "--data", value] },
                ['-', '-', .. var setting] when setting.Contains('=') => read with { ForHost = [.. read.ForHost, arguments[at]] },
                ['-', ..] => null,
                var file => read with { Files = [.. read.Files, file] },
            };
            if (next is null)
            {
                return null;
            }

            at += arguments[at] is "--profile" or "--sheet" or "--parent" or "--as" or "--data" ? 1 : 0;
            read = next;
        }

        return read.Files.Length > 0 ? read : null;
    }
}
