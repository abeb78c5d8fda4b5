using System.Collections.Immutable;
using System.Data.Common;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Lists;
using OpsSupport.Kernel.Storage;
using OpsSupport.Kernel.Storage.Rows;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.Projects;

/// <summary>Finds projects by their figures in one query over the sums that are kept of every project.</summary>
internal sealed class ProjectListStore(IDatabase database, DocumentListStore documents)
{
    private const string Cost = "(t.labour_cost + t.expense_cost + t.allowance_cost + t.external_cost + t.material_cost + t.shared_cost)";

    private static readonly string Columns = string.Join(", ", FigureTotalStore.Columns.Select(one => $"t.{one.Column}"));

    /// <param name="isComplete">Whether the kept sums have everything (<see cref="FigureTotalStore.CatchUpAsync"/>).</param>
    /// <param name="nets">What contracts are worth without tax, by <see cref="NetKey"/>.</param>
    public Task<(ImmutableArray<FoundProject> Rows, int Count)> ListAsync(
        ProjectFilter filter, ProjectReach reach, bool isComplete, IReadOnlyDictionary<string, long> nets, PageRequest page, CancellationToken cancellation = default) =>
        database.ReadAsync(async connection =>
        {
            var (conditions, source) = (ConditionsOf(filter, reach), new Source(reach, isComplete, nets));
            var count = await Select(connection, "count(*)", conditions, "", source).FirstAsync(static (ref row) => (int)row.Large(), cancellation);
            var rows = await Select(connection, $"d.number, t.currency, {Seen("figures", reach.Figures)}, {Seen("cost", reach.Cost)}, {Columns}", conditions,
                    $"ORDER BY {OrderOf(filter, reach)} LIMIT @take OFFSET @skip", source)
                .With("take", page.Take).With("skip", page.Skip).ListAsync(Read, cancellation);
            return (rows, count);
        });

    /// <summary>Under which key the contracts of a project in a currency are worth something.</summary>
    public static string NetKey(ProjectNo project, Currency currency) => $"{project}|{currency}";

    // Whole numbers divided as doubles give the double nearest to the rate: 15 of 100 is not below 0.15.
    private static string Rate(string part, string whole, string seen) =>
        $"CASE WHEN {seen} = 1 AND {whole} <> 0 THEN CAST({part} AS double precision) / {whole} END";

    private static string Margin(ProjectReach reach) => Rate($"(t.output_value - {Cost})", "t.output_value", Seen("cost", reach.Cost));

    private static string Recognition(ProjectReach reach) => Rate("t.revenue_confirmed", "n.value", Seen("figures", reach.Figures));

    private static string Collection(ProjectReach reach) => Rate("t.collection", "t.contract_signed", Seen("figures", reach.Figures));

    private static string Amount(string amount, string seen) => $"CASE WHEN {seen} = 1 THEN {amount} END";

    /// <summary>1 where the reader sees what the right is on, else 0.</summary>
    private static string Seen(string right, ListScope scope) => scope.Everything
        ? "1"
        : $"(CASE WHEN d.unit IN (SELECT * FROM {right}_unit) OR d.number IN (SELECT * FROM {right}_project) THEN 1 ELSE 0 END)";

    // Only what is named here ever reaches the text of a query.
    private static string OrderOf(ProjectFilter filter, ProjectReach reach)
    {
        var column = filter.Sort switch
        {
            ProjectSort.Number => "d.number",
            ProjectSort.Name => "d.title",
            ProjectSort.PlannedTo => "d.last_day",
            ProjectSort.Contract => Amount("t.contract_signed", Seen("figures", reach.Figures)),
            ProjectSort.Output => Amount("t.output_value", Seen("figures", reach.Figures)),
            ProjectSort.Cost => Amount(Cost, Seen("cost", reach.Cost)),
            ProjectSort.Margin => Margin(reach),
            ProjectSort.Recognition => Recognition(reach),
            ProjectSort.Collection => Collection(reach),
            _ => throw new ArgumentOutOfRangeException(nameof(filter), filter.Sort, null),
        };
        return $"{column} {(filter.Descending ? "DESC" : "ASC")} NULLS LAST, d.number, t.currency";
    }

    private static FoundProject Read(ref RowReader row)
    {
        var no = new ProjectNo(row.Text());
        var currency = row.TextOrNull() is { } code ? Currency.Of(code) : Currency.Cny;
        var (figures, cost) = (row.Number() == 1, row.Number() == 1);
        var totals = ImmutableArray.CreateBuilder<FigureTotal>();
        foreach (var (kind, _) in FigureTotalStore.Columns)
        {
            if (row.LargeOrNull() is { } minor && minor != 0 && figures && (cost || !kind.IsCost()))
            {
                totals.Add(new(kind, Money.FromMinor(minor, currency), Hours.None));
            }
        }

        return new(no, currency, totals.ToImmutable(), figures, cost);
    }

    private DbCommand Select(DbConnection connection, string columns, Conditions conditions, string end, Source source) =>
        Bind(conditions.Bind(connection.Query($"""
            WITH {(source.IsComplete ? "" : $"{FigureTotalStore.Projects},")} net AS ({database.Dialect.Pairs("@nets")}),
            figures_unit AS ({database.Dialect.Items("@figuresUnits")}), figures_project AS ({database.Dialect.Items("@figuresProjects")}),
            cost_unit AS ({database.Dialect.Items("@costUnits")}), cost_project AS ({database.Dialect.Items("@costProjects")})
            SELECT {columns} FROM document d LEFT JOIN {(source.IsComplete ? "project_total" : "total")} t ON t.project = d.number
            LEFT JOIN net n ON n.key = d.number || '|' || coalesce(t.currency, '{Currency.Cny}')
            WHERE {conditions.Text} {end}
            """)), source);

    private static DbCommand Bind(DbCommand command, Source source) => command
        .With("nets", StoredJson.Write(source.Nets))
        .With("figuresUnits", StoredJson.Write(source.Reach.Figures.Units)).With("figuresProjects", StoredJson.Write(source.Reach.Figures.Projects))
        .With("costUnits", StoredJson.Write(source.Reach.Cost.Units)).With("costProjects", StoredJson.Write(source.Reach.Cost.Projects));

    private Conditions ConditionsOf(ProjectFilter filter, ProjectReach reach)
    {
        var conditions = new Conditions()
            .AndIf(ProjectDocument.Name, "d.kind = @kind", "kind")
            .AndIf((int)DocumentStatus.Effective, "d.status = @status", "status")
            .AndIf(filter.State?.ToString(), "d.stage = @state", "state")
            .AndIf((int?)filter.Stage, $"CAST(coalesce(d.body -> 'body' ->> 'stage', '{(int)ProjectStage.InExecution}') AS integer) = @stage", "stage")
            .AndIf(StoredJson.WriteUnlessEmpty(reach.Wanted), $"d.unit IN ({database.Dialect.Items("@wanted")})", "wanted")
            .And(filter.WithoutContract ? $"{Seen("figures", reach.Figures)} = 1 AND coalesce(t.contract_signed, 0) = 0" : "1 = 1")
            .AndIf((double?)filter.MarginBelow, $"{Margin(reach)} < @margin", "margin")
            .AndIf((double?)filter.RecognitionBelow, $"{Recognition(reach)} < @recognition", "recognition")
            .AndIf((double?)filter.CollectionBelow, $"{Collection(reach)} < @collection", "collection");
        documents.Search(conditions, filter.Text);
        documents.Restrict(conditions, reach.Projects);
        return conditions;
    }

    /// <summary>What a query reads beside its conditions.</summary>
    private sealed record Source(ProjectReach Reach, bool IsComplete, IReadOnlyDictionary<string, long> Nets);
}

/// <summary>A project that was found, with its figures in one currency as far as they may be seen.</summary>
internal sealed record FoundProject(ProjectNo No, Currency Currency, ImmutableArray<FigureTotal> Totals, bool SeesFigures, bool SeesCost);

/// <summary>How far a reader sees.</summary>
/// <param name="Projects">Which projects at all.</param>
/// <param name="Figures">Of which projects the figures, by unit and by number.</param>
/// <param name="Cost">Of which projects cost and margin as well.</param>
/// <param name="Wanted">The units asked for; all where empty.</param>
internal sealed record ProjectReach(ListScope Projects, ListScope Figures, ListScope Cost, ImmutableArray<UnitCode> Wanted);
