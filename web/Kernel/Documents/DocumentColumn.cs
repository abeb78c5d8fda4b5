using System.Collections.Immutable;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Lists;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Documents;

/// <summary>What stands where a document has no number yet.</summary>
public enum DocumentNumber
{
    NotDrawn,
}

/// <summary>A column of a document list: the same on the screen and in the export (rule X-13).</summary>
/// <param name="TextKey">The key of its heading.</param>
/// <param name="Value">What stands in it; its type decides how it is shown.</param>
/// <param name="Sort">What the list is sorted by when its heading is chosen; null where it cannot be.</param>
public sealed record DocumentColumn(string TextKey, Func<DocumentRow, object?> Value, DocumentSort? Sort = null, bool IsNumber = false)
{
    /// <summary>Its values are <see cref="Money"/>: exported as a number and a currency.</summary>
    public bool IsMoney { get; init; }

    /// <summary>Its values are the module's own states or sorts.</summary>
    public bool IsStage { get; init; }

    public static DocumentColumn Number { get; } = new("Column.Number", row => (object?)row.Header.Number ?? DocumentNumber.NotDrawn, DocumentSort.Number);

    public static DocumentColumn Title { get; } = new("Column.Title", row => row.Facts.Title, DocumentSort.Title);

    public static DocumentColumn Status { get; } = new("Column.Status", row => row.Header.Status, DocumentSort.Status);

    public static DocumentColumn Amount { get; } = new("Column.Amount", row => row.Facts.Amount, DocumentSort.Amount, IsNumber: true) { IsMoney = true };

    public static DocumentColumn Project { get; } = new("Column.Project", row => row.Facts.Project);

    public static DocumentColumn Unit { get; } = new("Column.Unit", row => row.Facts.Unit ?? row.Header.OwnerUnit);

    public static DocumentColumn FirstDay { get; } = new("Column.FirstDay", row => row.Facts.FirstDay, DocumentSort.FirstDay);

    public static DocumentColumn LastDay { get; } = new("Column.LastDay", row => row.Facts.LastDay);

    public static DocumentColumn Owner { get; } = new("Column.Owner", OwnerOf);

    public static DocumentColumn ChangedAt { get; } = new("Column.ChangedAt", row => row.Header.ChangedAt, DocumentSort.ChangedAt);

    /// <summary>What a list shows unless its module says otherwise.</summary>
    public static ImmutableArray<DocumentColumn> Usual { get; } = [Number, Title, Status, Amount, FirstDay, LastDay, Owner, ChangedAt];

    /// <summary>The module's own state or sort, shown by the text of that enum.</summary>
    public static DocumentColumn Stage<TStage>() where TStage : struct, Enum =>
        new("Column.Stage", row => Enum.TryParse<TStage>(row.Facts.Stage, out var stage) ? stage : row.Facts.Stage) { IsStage = true };

    /// <summary>Whose a document is, by name.</summary>
    public static object OwnerOf(DocumentRow row) => row.Header.Owner == SystemActor.No ? row.Header.Owner : row.OwnerName;
}
