using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;
using OpsSupport.Kernel.Lists;

namespace OpsSupport.Kernel.Todos;

/// <summary>Which part of the inbox an address asks for.</summary>
public sealed record InboxQuery
{
    public const string Path = "/inbox";

    /// <summary>As many as a person decides before he looks again.</summary>
    public const int PageSize = 25;

    private const int LongestText = 100;

    public TodoView View { get; init; }

    public string? Text { get; init; }

    /// <summary>The name of a document kind.</summary>
    public string? Kind { get; init; }

    /// <summary>The code of a connected system.</summary>
    public string? System { get; init; }

    /// <summary>Only what has been there for so many days.</summary>
    public int? Days { get; init; }

    /// <summary>From 1.</summary>
    public int PageNo { get; init; } = 1;

    public bool IsFiltered => Text is { Length: > 0 } || Kind is { Length: > 0 } || System is { Length: > 0 } || Days is not null;

    public string Url => Path + Query().ToQueryString();

    public TodoFilter ToFilter() => new(View)
    {
        Text = string.IsNullOrWhiteSpace(Text) ? null : Text.Trim()[..Math.Min(Text.Trim().Length, LongestText)],
        Kind = string.IsNullOrEmpty(Kind) ? null : Kind,
        OlderThanDays = Days,
        Source = string.IsNullOrEmpty(System) ? null : System,
    };

    public PageRequest ToPage() => new((Math.Clamp(PageNo, 1, int.MaxValue / PageSize) - 1) * PageSize, PageSize);

    private QueryBuilder Query()
    {
        var query = new QueryBuilder();
        foreach (var (name, value) in new[]
        {
            ("view", View == default ? null : View.ToString()), ("text", Text), ("kind", Kind), ("system", System), ("days", Days?.ToString(CultureInfo.InvariantCulture)),
            ("pageNo", PageNo <= 1 ? null : PageNo.ToString(CultureInfo.InvariantCulture)),
        })
        {
            if (!string.IsNullOrEmpty(value))
            {
                query.Add(name, value);
            }
        }

        return query;
    }
}
