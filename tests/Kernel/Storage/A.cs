using System.Collections.Immutable;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Storage;

/// <summary>Units of work to store. Each test changes only what it is about.</summary>
internal static class A
{
    public static DateTimeOffset Moment { get; } = new(2026, 4, 1, 9, 30, 15, TimeSpan.Zero);

    public static EmployeeNo Ann { get; } = new("E001");

    public static ProjectNo Project { get; } = new("PRJ-2026-0007");

    public static DocumentHeader Header { get; } = new()
    {
        Ref = new("memo", "mem:1"),
        Owner = Ann,
        OwnerUnit = new("D01"),
        CreatedAt = Moment,
        ChangedAt = Moment,
        Status = DocumentStatus.Draft,
        Version = 1,
    };

    /// <summary>The first version of a document that nobody else writes.</summary>
    public static UnitOfWork Unit(string key) => Unit(Header with { Ref = new("memo", $"mem:{key}") });

    public static UnitOfWork Unit(DocumentHeader header) => new()
    {
        Document = new() { Header = header, Facts = new("A memo"), Body = """{"text": "An old letter"}""" },
        ExpectedVersion = header.Version - 1,
        Audit = new() { Action = DocumentAction.Save, Intent = Intent.New(Ann, header.Version - 1), At = Moment },
    };

    /// <summary>The version after <paramref name="before"/>, by another operation.</summary>
    public static UnitOfWork Next(UnitOfWork before) => Unit(before.Document.Header with { Version = before.Document.Header.Version + 1 });

    /// <summary>A unit that posts some labour cost to D01.</summary>
    public static UnitOfWork Posting(string key, params ReadOnlySpan<FigureEntry> entries) => Unit(key) with { Entries = [.. entries] };

    public static FigureEntry Entry(string id, long fen = 12_000) => new()
    {
        Id = id,
        Kind = FigureKind.LabourCost,
        BusinessDate = new(2026, 3, 31),
        Period = new(2026, 3),
        Amount = Fen(fen),
        Project = Project,
        Employee = Ann,
        EmployeeUnit = new("D01"),
        Quantity = Hours.Of(7.5m),
        Text = "Survey",
        Source = new("memo", "mem:1"),
        SourceLine = 1,
        Shares = [Share("CO/S1/D01/", fen)],
    };

    public static FigureShare Share(string path, long fen) => new(new(path.TrimEnd('/').Split('/')[^1]), path, Fen(fen));

    public static Money Fen(long fen) => Money.FromMinor(fen, Currency.Cny);

    public static TimelineRecord Timeline(params ReadOnlySpan<DatedRecord> stretches) => new("employee-unit", "E001", [.. stretches]);

    public static OwedRecord Owed { get; } = new(Guid.Parse("0199c000-0000-7000-8000-000000000001"), """{"$type": "ask", "person": "E002"}""");

    public static ImmutableArray<UnitOfWork> Units(int count) => [.. Enumerable.Range(1, count).Select(number => Unit($"{number}"))];
}
