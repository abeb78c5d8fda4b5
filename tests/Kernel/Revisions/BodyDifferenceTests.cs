using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Revisions;

/// <summary>What differs between two revisions of a document, as people read it.</summary>
public sealed class BodyDifferenceTests
{
    public static TheoryData<int> Seeds { get; } = [.. Enumerable.Range(1, 200)];

    [Fact]
    public void Nothing_differs_from_itself() => Assert.Empty(A.Differences(A.Voucher, A.Voucher with { Parts = [.. A.Voucher.Parts] }));

    [Fact]
    public void Values_are_told_as_what_they_are() => Should(
        A.Voucher with { Title = "出差", Amount = null, IsUrgent = true, Status = DocumentStatus.Effective },
        "Voucher:Title: 差旅 → 出差", "Voucher:Amount: 100.00 CNY → -", "Voucher:Status: Draft → Effective", "Voucher:IsUrgent: False → True");

    [Fact]
    public void A_part_of_the_body_is_told_member_by_member() => Assert.Equal(
        ["Voucher:Price · TaxedAmount:Rate: 0.06 → 0.13"],
        A.Leaves(A.Differences(A.Voucher with { Price = new(Money.Cny(106m), 0.06m) }, A.Voucher with { Price = new(Money.Cny(106m), 0.13m) })));

    [Fact]
    public void A_line_with_an_identity_is_the_same_line_wherever_it_stands() => Should(
        A.Voucher with { Parts = [new(new("P3"), Money.Cny(5m)), A.Voucher.Parts[1], A.Voucher.Parts[0] with { Amount = Money.Cny(61m) }] },
        "Voucher:Parts Added P3 VoucherPart:Amount: - → 5.00 CNY", "Voucher:Parts Changed P1 VoucherPart:Amount: 60.00 CNY → 61.00 CNY", "Voucher:Parts reordered");

    [Fact]
    public void A_line_that_is_taken_out_of_the_middle_changes_no_other() => Should(
        A.Voucher with { Notes = A.Voucher.Notes.RemoveAt(1) },
        "Voucher:Notes Removed #2 VoucherNote:On: 03/02/2026 → -", "Voucher:Notes Removed #2 VoucherNote:Text: 住宿 → -", "Voucher:Notes Removed #2 VoucherNote:Amount: 20.00 CNY → -");

    [Fact]
    public void A_line_without_identity_is_known_by_what_it_has_in_common() => Should(
        A.Voucher with { Notes = [A.Voucher.Notes[1], A.Voucher.Notes[2] with { Amount = Money.Cny(31m) }] },
        "Voucher:Notes Removed #1 VoucherNote:On: 03/01/2026 → -", "Voucher:Notes Removed #1 VoucherNote:Text: 高铁 → -", "Voucher:Notes Removed #1 VoucherNote:Amount: 10.00 CNY → -",
        "Voucher:Notes Changed #2 VoucherNote:Amount: 30.00 CNY → 31.00 CNY");

    [Fact]
    public void Of_codes_only_those_are_told_that_came_or_went() =>
        Should(A.Voucher with { Readers = [new("E2"), new("E3")] }, "Voucher:Readers Removed E1", "Voucher:Readers Added E3");

    [Fact]
    public void The_end_of_what_is_dated_is_its_last_day() => Should(
        A.Voucher with { Units = [A.Voucher.Units[0] with { To = new(2026, 4, 1) }] },
        "Voucher:Units Changed 01/01/2026 Dated:To: 02/28/2026 → 03/31/2026");

    [Fact]
    public void Long_texts_are_told_word_by_word()
    {
        var text = string.Concat(Enumerable.Repeat("客户现场", 12));

        Assert.Equal([$"Voucher:Title: {text}-甲+乙"], A.Leaves(A.Differences(A.Voucher with { Title = text + "甲" }, A.Voucher with { Title = text + "乙" })));
    }

    [Fact]
    public void What_a_later_release_cannot_read_is_shown_as_it_was_written() => Assert.Equal(
        ["gone: 1 → 2", "Voucher:Amount: \"ten\" → -"],
        A.Leaves(new BodyDifference(new KeyTexts()).Of(typeof(Voucher), [new("gone", "1", "2"), new("amount", "\"ten\"", null)])));

    [Fact]
    public void What_was_changed_and_changed_back_is_no_difference()
    {
        HistoryEntry Entry(int version, params FieldChange[] changes) => new()
        {
            Version = version,
            Action = DocumentAction.Save,
            Status = DocumentStatus.Draft,
            By = new("E1"),
            At = default,
            Source = "portal",
            Changes = [.. changes],
        };
        HistoryEntry[] history = [Entry(4, new FieldChange("title", "\"b\"", "\"c\"")), Entry(3, new("title", "\"a\"", "\"b\""), new("amount", "2", "1")), Entry(2, new FieldChange("amount", "1", "2"))];

        Assert.Equal([new FieldChange("title", "\"a\"", "\"c\"")], RevisionSpan.Between([.. history], after: 1, upTo: 4));
        Assert.Equal([new("title", "\"a\"", "\"b\""), new FieldChange("amount", "2", "1")], RevisionSpan.Between([.. history], after: 2, upTo: 3));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Every_change_of_a_leaf_is_told_once_and_nothing_else(int seed)
    {
        var random = new Random(seed);
        var voucher = A.Voucher with { Parts = [.. Enumerable.Range(1, random.Next(1, 12)).Select(no => new VoucherPart(new($"P{no}"), Money.Cny(no)))] };
        var changed = voucher.Parts.Where(_ => random.Next(2) == 0).Select(part => part.Project).ToHashSet();
        var moved = voucher with { Parts = [.. voucher.Parts.Select(part => changed.Contains(part.Project) ? part with { Amount = part.Amount + Money.Cny(1000m) } : part).OrderBy(_ => random.Next())] };

        var leaves = A.Leaves(A.Differences(voucher, moved)).Where(leaf => !leaf.EndsWith("reordered", StringComparison.Ordinal)).ToList();

        Assert.Distinct(leaves);
        Assert.Equal(
            changed.Select(project => $"Voucher:Parts Changed {project} VoucherPart:Amount: {Amount(voucher, project)} → {Amount(moved, project)}").Order(StringComparer.Ordinal),
            leaves.Order(StringComparer.Ordinal));
    }

    private static Money Amount(Voucher voucher, ProjectNo project) => voucher.Parts.Single(part => part.Project == project).Amount;

    private static void Should(Voucher after, params string[] leaves) => Assert.Equal(leaves, A.Leaves(A.Differences(A.Voucher, after)));
}
