using Npgsql;
using OpsSupport.Benchmark.Load;

namespace OpsSupport.Benchmark.Plain;

/// <summary>The tables of the plain program, with the projects and employees that the load reports on.</summary>
internal static class PlainSchema
{
    /// <summary>Names what is wrong, or null: <c>$1</c> reports were acknowledged.</summary>
    public const string Faults = """
        select case
          when (select count(*) from time_report) <> $1 then (select count(*) from time_report) || ' reports are stored, acknowledged were ' || $1
          when (select count(distinct report) from audit_entry) <> $1 then 'not every report has its audit row'
          when exists (
            select from project p left join (select project, count(*) reports, sum(quarters) quarters, sum(cost) cost from time_report group by project) r
              on r.project = p.number
            where (p.reports, p.quarters, p.cost) is distinct from (coalesce(r.reports, 0), coalesce(r.quarters, 0), coalesce(r.cost, 0))
          ) then 'the totals of a project are not the sums of its reports'
        end
        """;

    private const string Fill = """
        insert into project (number) select 'PRJ-2026-' || to_char(n, 'FM0000') from generate_series(0, $1 - 1) n;
        """;

    private const string Hire = """
        insert into employee (number, rate) select 'E' || to_char(n, 'FM00000'), 2500 + n from generate_series(0, $1 - 1) n;
        """;

    public static string ProjectNo(int project) => $"PRJ-2026-{project:0000}";

    public static string EmployeeNo(int employee) => $"E{employee:00000}";

    /// <summary>What a quarter of an hour of somebody costs, in fen.</summary>
    public static long RateOf(int employee) => 2500 + employee;

    public static async Task CreateAsync(string database, Population population)
    {
        await using var source = NpgsqlDataSource.Create(database + ";Pooling=false");
        using var script = new StreamReader(typeof(PlainSchema).Assembly.GetManifestResourceStream("schema.sql")!);

        await ExecuteAsync(source, await script.ReadToEndAsync());
        await ExecuteAsync(source, Fill, population.Projects);
        await ExecuteAsync(source, Hire, population.Employees);
    }

    private static async Task ExecuteAsync(NpgsqlDataSource source, string sql, params int[] values)
    {
        await using var command = source.CreateCommand(sql);
        command.Parameters.AddRange(values.Select(value => new NpgsqlParameter { Value = value }).ToArray());
        await command.ExecuteNonQueryAsync();
    }
}
