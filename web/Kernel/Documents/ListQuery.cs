using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;
using OpsSupport.Kernel.Lists;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Documents;

/// <summary>Which part of a list an address asks for. The same query makes the table, its totals and its export (rule X-13).</summary>
public sealed record ListQuery
{
    /// <summary>As many rows as a person reads before he filters.</summary>
    public const int PageSize = 25;

    private const int LongestText = 100;

    public string? Text { get; init; }

    public DocumentStatus? Status { get; init; }

    public string? Stage { get; init; }

    public string? Unit { get; init; }

    public string? Project { get; init; }

    public ListView View { get; init; }

    public DocumentSort Sort { get; init; }

    public bool Desc { get; init; }

    /// <summary>The saved view that this is, or was made from.</summary>
    public Guid? Saved { get; init; }

    /// <summary>From 1. Not called "page": Razor Pages keeps that word for the page's own path.</summary>
    public int PageNo { get; init; } = 1;

    public bool IsFiltered => this with { Sort = default, Desc = false, Saved = null, PageNo = 1 } != new ListQuery();

    public DocumentFilter ToFilter(EmployeeNo reader) => new()
    {
        Text = string.IsNullOrWhiteSpace(Text) ? null : Text.Trim()[..Math.Min(Text.Trim().Length, LongestText)],
        Status = Status,
        Stage = string.IsNullOrEmpty(Stage) ? null : Stage,
        Unit = Code.TryParse<UnitCode>(Unit),
        Project = Code.TryParse<ProjectNo>(Project),
        Owner = View == ListView.Mine ? reader : null,
        Awaiting = View == ListView.WaitingForMe ? reader : null,
        Sort = Sort,
        Descending = Desc,
    };

    public PageRequest ToPage() => new((Math.Clamp(PageNo, 1, int.MaxValue / PageSize) - 1) * PageSize, PageSize);

    /// <summary>The same list by another column; by the same column the other way round.</summary>
    public ListQuery SortedBy(DocumentSort sort) => this with { Sort = sort, Desc = Sort == sort && !Desc, PageNo = 1 };

    /// <summary>The address that asks for this, with nothing in it that goes without saying.</summary>
    public string UrlAt(string path)
    {
        var query = new QueryBuilder();
        Add(nameof(Text), Text);
        Add(nameof(Status), Status?.ToString());
        Add(nameof(Stage), Stage);
        Add(nameof(Unit), Unit);
        Add(nameof(Project), Project);
        Add(nameof(View), View == default ? null : View.ToString());
        // A view with nothing beside it would be asked for as it was saved.
        Add(nameof(Sort), Sort == default && Saved is null ? null : Sort.ToString());
        Add(nameof(Desc), Desc ? "true" : null);
        Add(nameof(Saved), Saved?.ToString());
        Add(nameof(PageNo), PageNo <= 1 ? null : PageNo.ToString(CultureInfo.InvariantCulture));
        return path + query.ToQueryString();

        void Add(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                query.Add(char.ToLowerInvariant(name[0]) + name[1..], value);
            }
        }
    }
}

/// <summary>Whose documents a list shows.</summary>
public enum ListView
{
    All = 0,
    Mine = 1,
    WaitingForMe = 2,
}
