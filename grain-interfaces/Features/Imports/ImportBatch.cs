using System.Collections.Immutable;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.Imports;

/// <summary>One file on its way into the system: read, checked, agreed to, taken over.</summary>
[GenerateSerializer, Immutable, Alias("import-batch")]
public sealed record ImportBatch
{
    [Id(0)] public required ImportFile File { get; init; }

    /// <summary>As it was when the file was read.</summary>
    [Id(1)] public required ImportProfile Profile { get; init; }

    [Id(2)] public required ImportStep Step { get; init; }

    /// <summary>The header of the file.</summary>
    [Id(3)] public required ImmutableArray<string> Headers { get; init; }

    /// <summary>Headers that the profile says nothing about; their columns are left out.</summary>
    [Id(4)] public ImmutableArray<string> Unused { get; init; } = [];

    [Id(5)] public ImportSummary Summary { get; init; } = ImportSummary.None;

    /// <summary>What was decided about it; null as long as nobody has.</summary>
    [Id(6)] public ImportDecision? Decision { get; init; }

    [Id(7)] public ImportProgress Progress { get; init; } = ImportProgress.None;

    /// <summary>The period that turned out to be closed while rows were posted; the rest waits until it is opened and the file confirmed again.</summary>
    [Id(8)] public Period? StoppedBy { get; init; }

    /// <summary>With whose rights the rows are taken over.</summary>
    [Id(9)] public EmployeeNo? ConfirmedBy { get; init; }
}

/// <summary>A file that was handed in.</summary>
/// <param name="Name">The name it had, without folders.</param>
/// <param name="Hash">Tells its content from every other: SHA-256 of its bytes, and of the sheet's name where one was named.</param>
/// <param name="Rows">How many rows it has below its header.</param>
[GenerateSerializer, Immutable, Alias("import-file")]
public sealed record ImportFile(string Name, string Hash, long Length, int Rows)
{
    /// <summary>The sheet of a workbook that was asked for; null for the first.</summary>
    [Id(4)] public string? Sheet { get; init; }
}

/// <summary>What a person decided about a checked file.</summary>
/// <param name="SkipBad">Take the good rows and leave the bad ones.</param>
/// <param name="Parent">Where units that do not exist yet are hung; the company when there is just one.</param>
[GenerateSerializer, Immutable, Alias("import-decision")]
public sealed record ImportDecision(bool SkipBad, UnitCode? Parent);

/// <summary>How far a file has come and what became of its rows.</summary>
[GenerateSerializer, Immutable, Alias("import-progress")]
public sealed record ImportProgress
{
    public static ImportProgress None { get; } = new();

    /// <summary>The last line that was taken.</summary>
    [Id(0)] public int Line { get; init; }

    /// <summary>Rows that made something new.</summary>
    [Id(1)] public int Made { get; init; }

    /// <summary>Rows that changed something.</summary>
    [Id(2)] public int Revised { get; init; }

    /// <summary>Rows that say what was known already.</summary>
    [Id(3)] public int Unchanged { get; init; }

    /// <summary>Rows that the documents they were for did not take.</summary>
    [Id(4)] public int Refused { get; init; }

    /// <summary>Units that were made because the file named them.</summary>
    [Id(5)] public int Units { get; init; }

    public int Taken => Made + Revised + Unchanged + Refused;

    /// <summary>Whether the file said nothing that was not known.</summary>
    public bool NothingNew => Made + Revised + Refused + Units == 0;
}

/// <summary>The way of a file. Stored by number: append, never reorder.</summary>
[GenerateSerializer, Alias("import-step")]
public enum ImportStep
{
    /// <summary>Rows are being read.</summary>
    Staging = 0,

    /// <summary>All rows were read and checked; nothing is stored of them yet.</summary>
    Checked = 1,

    /// <summary>Rows are being taken over.</summary>
    Posting = 2,

    Done = 3,

    /// <summary>Somebody decided against it.</summary>
    Discarded = 4,
}
