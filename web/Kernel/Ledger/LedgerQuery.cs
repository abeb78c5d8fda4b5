using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;
using OpsSupport.Kernel.Display;
using OpsSupport.Kernel.Lists;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Ledger;

/// <summary>Which entries an address asks for: where every figure leads. The same query makes the table, its totals and its export.</summary>
public sealed record LedgerQuery
{
    public const int PageSize = 50;

    private const string Path = "/ledger";

    /// <summary>The key of a <see cref="FigureScope"/>.</summary>
    public string? Scope { get; init; }

    public FigureKind? Kind { get; init; }

    /// <summary>A month, <c>2026-04</c>.</summary>
    public string? Period { get; init; }

    public string? Currency { get; init; }

    public string? Employee { get; init; }

    /// <summary>Only what a report of that day counted, <c>2026-06-30</c>.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>From 1. Not called "page": Razor Pages keeps that word for the page's own path.</summary>
    public int PageNo { get; init; } = 1;

    /// <summary>Where the entries behind a figure are.</summary>
    public static string UrlOf(FigureScope scope, FigureKind? kind = null, Currency? currency = null, Period? period = null, DateOnly? asOf = null) => new LedgerQuery
    {
        Scope = scope.Key,
        Kind = kind,
        Currency = currency?.Code,
        Period = period?.ToString(),
        AsOf = asOf,
    }.Url();

    /// <summary>Null where the address names no scope.</summary>
    public EntryFilter? ToFilter() => FigureScope.TryParse(Scope) is not { } scope ? null : new(scope)
    {
        Kind = Kind,
        Period = Values.Period.TryParse(Period),
        Currency = Values.Currency.IsKnown(Currency) ? Values.Currency.Of(Currency!) : null,
        Employee = Code.TryParse<EmployeeNo>(Employee),
        AsOf = AsOf,
    };

    public PageRequest ToPage() => new((Math.Clamp(PageNo, 1, int.MaxValue / PageSize) - 1) * PageSize, PageSize);

    public string Url() => Path + ToQuery().ToQueryString();

    public string ExportUrl(Documents.ExportFormat format)
    {
        var query = ToQuery();
        query.Add("format", format.ToString());
        return $"{Path}/export{query.ToQueryString()}";
    }

    private QueryBuilder ToQuery()
    {
        var query = new QueryBuilder();
        Add("scope", Scope);
        Add("kind", Kind?.ToString());
        Add("period", Period);
        Add("currency", Currency);
        Add("employee", Employee);
        Add("asOf", AsOf is { } day ? DayText.Of(day) : null);
        Add("pageNo", PageNo <= 1 ? null : PageNo.ToString(CultureInfo.InvariantCulture));
        return query;

        void Add(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                query.Add(name, value);
            }
        }
    }
}
