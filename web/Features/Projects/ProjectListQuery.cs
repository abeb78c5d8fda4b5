using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Lists;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.Projects;

/// <summary>Which projects an address asks for. The same query makes the table and its export (rule X-13).</summary>
public sealed record ProjectListQuery
{
    public const string Path = "/projects";

    private const double LeastPercent = -100_000;
    private const double MostPercent = 100_000;

    [StringLength(100)] public string? Text { get; init; }

    public ProjectState? State { get; init; }

    public ProjectStage? Stage { get; init; }

    public string? Unit { get; init; }

    public bool WithoutContract { get; init; }

    /// <summary>In percent, as people write it.</summary>
    [Range(LeastPercent, MostPercent)] public decimal? MarginBelow { get; init; }

    [Range(LeastPercent, MostPercent)] public decimal? RecognitionBelow { get; init; }

    [Range(LeastPercent, MostPercent)] public decimal? CollectionBelow { get; init; }

    public ProjectSort Sort { get; init; }

    public bool Desc { get; init; }

    /// <summary>From 1. Not called "page": Razor Pages keeps that word for the page's own path.</summary>
    public int PageNo { get; init; } = 1;

    public bool IsFiltered => this with { Sort = default, Desc = false, PageNo = 1 } != new ProjectListQuery();

    public ProjectFilter ToFilter() => new()
    {
        Text = string.IsNullOrWhiteSpace(Text) ? null : Text.Trim(),
        State = State,
        Stage = Stage,
        Unit = Code.TryParse<UnitCode>(Unit),
        WithoutContract = WithoutContract,
        MarginBelow = MarginBelow / 100,
        RecognitionBelow = RecognitionBelow / 100,
        CollectionBelow = CollectionBelow / 100,
        Sort = Sort,
        Descending = Desc,
    };

    public PageRequest ToPage() => new((Math.Clamp(PageNo, 1, int.MaxValue / ListQuery.PageSize) - 1) * ListQuery.PageSize, ListQuery.PageSize);

    /// <summary>The same list by another column; by the same column the other way round.</summary>
    public ProjectListQuery SortedBy(ProjectSort sort) => this with { Sort = sort, Desc = Sort == sort && !Desc, PageNo = 1 };

    public string Url() => Path + ToQuery().ToQueryString();

    public string ExportUrl(ExportFormat format)
    {
        var query = ToQuery();
        query.Add("format", format.ToString());
        return $"{Path}/export{query.ToQueryString()}";
    }

    private QueryBuilder ToQuery()
    {
        var query = new QueryBuilder();
        Add("text", Text);
        Add("state", State?.ToString());
        Add("stage", Stage?.ToString());
        Add("unit", Unit);
        Add("withoutContract", WithoutContract ? "true" : null);
        Add("marginBelow", MarginBelow?.ToString(CultureInfo.InvariantCulture));
        Add("recognitionBelow", RecognitionBelow?.ToString(CultureInfo.InvariantCulture));
        Add("collectionBelow", CollectionBelow?.ToString(CultureInfo.InvariantCulture));
        Add("sort", Sort == default ? null : Sort.ToString());
        Add("desc", Desc ? "true" : null);
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
