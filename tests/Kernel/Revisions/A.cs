using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Values;
using OpsSupport.Kernel.Wording;

namespace OpsSupport.Kernel.Revisions;

/// <summary>A body with everything that a difference tells apart, and the differences of two of it.</summary>
internal static class A
{
    public static Voucher Voucher { get; } = new()
    {
        Title = "差旅",
        Amount = Money.Cny(100m),
        Status = DocumentStatus.Draft,
        Parts = [new(new("P1"), Money.Cny(60m)), new(new("P2"), Money.Cny(40m))],
        Notes = [new(new(2026, 3, 1), "高铁", Money.Cny(10m)), new(new(2026, 3, 2), "住宿", Money.Cny(20m)), new(new(2026, 3, 3), "市内", Money.Cny(30m))],
        Readers = [new("E1"), new("E2")],
        Units = [new(new(2026, 1, 1), new(2026, 3, 1), new("D1"))],
    };

    public static ImmutableArray<Difference> Differences(Voucher? before, Voucher after) =>
        new BodyDifference(new KeyTexts()).Of(typeof(Voucher), FieldChanges.Between(before, after));

    /// <summary>Every leaf that a difference names: what it is called, what it was and became.</summary>
    public static IEnumerable<string> Leaves(IEnumerable<Difference> differences) => differences.SelectMany(difference => difference switch
    {
        Difference.OfValue value => [string.Create(CultureInfo.InvariantCulture, $"{value.Label}: {value.Before ?? "-"} → {value.After ?? "-"}")],
        Difference.OfText text => [$"{text.Label}: {string.Concat(text.Parts.Select(part => part.Fate switch { PartFate.Added => $"+{part.Text}", PartFate.Removed => $"-{part.Text}", _ => part.Text }))}"],
        Difference.OfLines lines => lines.Lines.SelectMany(line => Leaves(line).DefaultIfEmpty("").Select(leaf => $"{lines.Label} {line.Fate} {(line.Names.IsEmpty ? $"#{line.No}" : string.Join('/', line.Names))} {leaf}".TrimEnd()))
            .Concat(lines.IsReordered ? [$"{lines.Label} reordered"] : []),
        _ => [difference.Label],
    });

    private static IEnumerable<string> Leaves(LineDifference line) => Leaves(line.Changes);
}

internal sealed record Voucher
{
    public required string Title { get; init; }

    public Money? Amount { get; init; }

    public DocumentStatus Status { get; init; }

    public TaxedAmount? Price { get; init; }

    public bool IsUrgent { get; init; }

    public ImmutableArray<VoucherPart> Parts { get; init; } = [];

    public ImmutableArray<VoucherNote> Notes { get; init; } = [];

    public ImmutableArray<EmployeeNo> Readers { get; init; } = [];

    public ImmutableArray<Dated<UnitCode>> Units { get; init; } = [];

    [JsonIgnore]
    public Money Total => Amount ?? Money.Cny(0);
}

internal sealed record VoucherPart([property: LineIdentity] ProjectNo Project, Money Amount);

internal sealed record VoucherNote(DateOnly On, string Text, Money Amount);

/// <summary>Every text says its key.</summary>
internal sealed class KeyTexts : ITexts
{
    public string this[string key] => key.Replace('.', ':');

    public string this[string key, params (string Name, object? Value)[] arguments] => key;

    public string Of(Enum member) => member.ToString();

    public string Of(Results.DomainError refusal) => refusal.ToString();
}
