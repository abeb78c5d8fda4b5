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

    private static readonly string From = $"""
        FROM document d LEFT JOIN project_total t ON t.project = d.number
        LEFT JOIN net n ON n.key = d.number || '|' || coalesce(t.currency, '{Currency.Cny}')
        """;

    private static readonly string Columns = string.Join(", ", FigureTotalStore.Columns.Select(one => $"t.{one.Column}"));

    /// <param name="nets">What contracts are worth without tax, by <see cref="NetKey"/>.</param>
    public Task<(ImmutableArray<FoundProject> Rows, int Count)> ListAsync(
        ProjectFilter filter, ProjectReach reach, IReadOnlyDictionary<string, long> nets, PageRequest page, CancellationToken cancellation = default) =>
        database.ReadAsync(async connection =>
        {
            var conditions = ConditionsOf(filter, reach);
            var count = await Select(connection, "count(*)", conditions, "", reach, nets).FirstAsync(static (ref row) => (int)row.Large(), cancellation);
            var rows = await Select(connection, $"d.number, t.currency, {Seen("figures")}, {Seen("cost")}, {Columns}", conditions,
                    $"ORDER BY {OrderOf(filter)} LIMIT @take OFFSET @skip", reach, nets)
                .With("take", page.Take).With("skip", page.Skip).ListAsync(Read, cancellation);
            return (rows, count);
        });

    /// <summary>Under which key the contracts of a project in a currency are worth something.</summary>
    public static string NetKey(ProjectNo project, Currency currency) => $"{project}|{currency}";

    // Whole numbers divided as doubles give the double nearest to the rate: 15 of 100 is not below 0.15.
    private static string Rate(string part, string whole, string right) =>
        $"CASE WHEN {Seen(right)} = 1 AND {whole} <> 0 THEN CAST({part} AS double precision) / {whole} END";

    private static string Amount(string amount, string right) => $"CASE WHEN {Seen(right)} = 1 THEN {amount} END";

    private static string Margin => Rate($"(t.output_value - {Cost})", "t.output_value", "cost");

    private static string Recognition => Rate("t.revenue_confirmed", "n.value", "figures");

    private static string Collection => Rate("t.collection", "t.contract_signed", "figures");

    private static string Seen(string right) => $"(CASE WHEN @{right}All = 1 OR d.unit IN (SELECT * FROM {right}_unit) OR d.number IN (SELECT * FROM {right}_project) THEN 1 ELSE 0 END)";

    // Only what is named here ever reaches the text of a query.
    private static string OrderOf(ProjectFilter filter)
    {
        var column = filter.Sort switch
        {
            ProjectSort.Number => "d.number",
            ProjectSort.Name => "d.title",
            ProjectSort.PlannedTo => "d.last_day",
            ProjectSort.Contract => Amount("t.contract_signed", "figures"),
            ProjectSort.Output => Amount("t.output_value", "figures"),
            ProjectSort.Cost => Amount(Cost, "cost"),
            ProjectSort.Margin => Margin,
            ProjectSort.Recognition => Recognition,
            ProjectSort.Collection => Collection,
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

    private DbCommand Select(
        DbConnection connection, string columns, Conditions conditions, string end, ProjectReach reach, IReadOnlyDictionary<string, long> nets) =>
        Bind(conditions.Bind(connection.Query($"""
            WITH net AS ({database.Dialect.Pairs("@nets")}),
            figures_unit AS ({database.Dialect.Items("@figuresUnits")}), figures_project AS ({database.Dialect.Items("@figuresProjects")}),
            cost_unit AS ({database.Dialect.Items("@costUnits")}), cost_project AS ({database.Dialect.Items("@costProjects")})
            SELECT {columns} {From} WHERE {conditions.Text} {end}
            """)).With("nets", StoredJson.Write(nets)), reach);

    private static DbCommand Bind(DbCommand command, ProjectReach reach) => command
        .With("figuresAll", reach.Figures.Everything ? 1 : 0)
        .With("figuresUnits", StoredJson.Write(reach.Figures.Units)).With("figuresProjects", StoredJson.Write(reach.Figures.Projects))
        .With("costAll", reach.Cost.Everything ? 1 : 0)
        .With("costUnits", StoredJson.Write(reach.Cost.Units)).With("costProjects", StoredJson.Write(reach.Cost.Projects));

    private Conditions ConditionsOf(ProjectFilter filter, ProjectReach reach)
    {
        var conditions = new Conditions()
            .AndIf(ProjectDocument.Name, "d.kind = @kind", "kind")
            .AndIf((int)DocumentStatus.Effective, "d.status = @status", "status")
            .AndIf(filter.State?.ToString(), "d.stage = @state", "state")
            .AndIf((int?)filter.Stage, $"CAST(coalesce(d.body -> 'body' ->> 'stage', '{(int)ProjectStage.InExecution}') AS integer) = @stage", "stage")
            .AndIf(StoredJson.WriteUnlessEmpty(reach.Wanted), $"d.unit IN ({database.Dialect.Items("@wanted")})", "wanted")
            .And(filter.WithoutContract ? $"{Seen("figures")} = 1 AND coalesce(t.contract_signed, 0) = 0" : "1 = 1")
            .AndIf((double?)filter.MarginBelow, $"{Margin} < @margin", "margin")
            .AndIf((double?)filter.RecognitionBelow, $"{Recognition} < @recognition", "recognition")
            .AndIf((double?)filter.CollectionBelow, $"{Collection} < @collection", "collection");
        documents.Search(conditions, filter.Text);
        documents.Restrict(conditions, reach.Projects);
        return conditions;
    }
}

/// <summary>A project that was found, with its figures in one currency as far as they may be seen.</summary>
internal sealed record FoundProject(ProjectNo No, Currency Currency, ImmutableArray<FigureTotal> Totals, bool SeesFigures, bool SeesCost);

/// <summary>How far a reader sees.</summary>
/// <param name="Projects">Which projects at all.</param>
/// <param name="Figures">Of which projects the figures, by unit and by number.</param>
/// <param name="Cost">Of which projects cost and margin as well.</param>
/// <param name="Wanted">The units asked for; all where empty.</param>
internal sealed record ProjectReach(ListScope Projects, ListScope Figures, ListScope Cost, ImmutableArray<UnitCode> Wanted);
