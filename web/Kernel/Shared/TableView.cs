using System.Collections.Immutable;

namespace OpsSupport.Kernel.Shared;

/// <summary>A table as every list shows it. On a phone each row becomes a card with the column's name beside each value.</summary>
/// <param name="Id">The id of its element, for links and tests.</param>
/// <param name="Caption">What it lists, for those who cannot see it.</param>
public sealed record TableView(string Id, string Caption, ImmutableArray<TableColumn> Columns, ImmutableArray<TableRow> Rows)
{
    /// <summary>The sum line under the columns; absent where there is nothing to sum.</summary>
    public ImmutableArray<TableRow> Totals { get; init; } = [];

    public required EmptyState Empty { get; init; }

    /// <summary>The element that a sorting link replaces; null where links load the page.</summary>
    public string? Target { get; init; }
}

/// <param name="IsNumber">Right aligned, so that digits stand under digits.</param>
/// <param name="SortUrl">Where the list sorted by it is; null where it cannot be sorted by.</param>
public sealed record TableColumn(string Text, bool IsNumber = false, string? SortUrl = null, SortOrder Sorted = SortOrder.None)
{
    /// <summary>A number of a document or project, which nobody reads in pieces.</summary>
    public bool IsWhole { get; init; }
}

/// <param name="Url">What the first cell links to.</param>
/// <param name="Cells">One value per column; its type decides how it is shown. <see cref="ImmutableArray{T}"/> of values stands under each other.</param>
public sealed record TableRow(string? Url, ImmutableArray<object?> Cells);

/// <summary>How a list is sorted by one of its columns.</summary>
public enum SortOrder
{
    None,
    Ascending,
    Descending,
}
