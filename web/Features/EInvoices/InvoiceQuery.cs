using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;
using OpsSupport.Kernel.Lists;

namespace OpsSupport.Features.EInvoices;

/// <summary>What is asked of the registry, as it stands in an address.</summary>
public sealed record InvoiceQuery
{
    public const int PageSize = 25;

    private const int LongestText = 100;

    public string? Text { get; init; }

    public InvoiceState? State { get; init; }

    /// <summary>Only those that were taken back and whose money has to come back.</summary>
    public bool Recover { get; init; }

    /// <summary>From 1.</summary>
    public int PageNo { get; init; } = 1;

    public bool IsFiltered => !string.IsNullOrWhiteSpace(Text) || State is not null || Recover;

    public InvoiceFilter Filter => new(string.IsNullOrWhiteSpace(Text) ? null : Text.Trim()[..Math.Min(Text.Trim().Length, LongestText)], State, Recover);

    public PageRequest Part => new((Math.Clamp(PageNo, 1, int.MaxValue / PageSize) - 1) * PageSize, PageSize);

    public string UrlAt(string path, string? format = null)
    {
        var query = new QueryBuilder();
        foreach (var (name, value) in new[] { ("text", Text), ("state", State?.ToString()), ("recover", Recover ? "true" : null), ("pageNo", format is not null || PageNo <= 1 ? null : PageNo.ToString(CultureInfo.InvariantCulture)), ("format", format) })
        {
            if (!string.IsNullOrEmpty(value))
            {
                query.Add(name, value);
            }
        }

        return path + query.ToQueryString();
    }
}
