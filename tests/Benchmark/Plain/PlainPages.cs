using Npgsql;

namespace OpsSupport.Benchmark.Plain;

/// <summary>What leaders look at, asked of the tables anew each time: no page around it, only the figures as JSON.</summary>
internal sealed class PlainPages(NpgsqlDataSource database)
{
    private const int TopRows = 10;
    private const int BoardRows = 50;

    /// <summary>A project: its totals, who worked most on it, its months, its last reports. Four statements in one round trip.</summary>
    public async Task<PlainPanorama?> PanoramaAsync(string project)
    {
        await using var batch = database.CreateBatch();
        Ask(batch, "select number, cost from project where number = $1", project);
        Ask(batch, $"select employee, sum(cost)::bigint from time_report where project = $1 group by employee order by 2 desc limit {TopRows}", project);
        Ask(batch, "select to_char(day, 'YYYY-MM'), sum(cost)::bigint from time_report where project = $1 group by 1 order by 1", project);
        Ask(batch, $"select employee, cost from time_report where project = $1 order by id desc limit {TopRows}", project);
        await using var reader = await batch.ExecuteReaderAsync();
        var totals = await FiguresAsync(reader);
        var people = await NextAsync(reader);
        var months = await NextAsync(reader);
        var last = await NextAsync(reader);

        return totals is [var total] ? new(total, people, months, last) : null;
    }

    /// <summary>The dearest projects, from totals that every report keeps up to date.</summary>
    public async Task<IReadOnlyList<PlainFigure>> BoardAsync()
    {
        await using var command = database.CreateCommand($"select number, cost from project order by cost desc, number limit {BoardRows}");
        await using var reader = await command.ExecuteReaderAsync();

        return await FiguresAsync(reader);
    }

    /// <summary>Writes to everybody who has not reported a day.</summary>
    public async Task<PlainRound> RemindAsync(DateOnly day)
    {
        await using var command = database.CreateCommand("""
            insert into notification (employee, day, text)
            select e.number, $1, 'You have not reported ' || $1 from employee e
            where not exists (select from time_report r where r.employee = e.number and r.day = $1)
            """);
        command.Parameters.Add(new NpgsqlParameter<DateOnly> { TypedValue = day });

        return new(await command.ExecuteNonQueryAsync());
    }

    private static void Ask(NpgsqlBatch batch, string sql, string project) =>
        batch.BatchCommands.Add(new(sql) { Parameters = { new NpgsqlParameter<string> { TypedValue = project } } });

    private static async Task<IReadOnlyList<PlainFigure>> NextAsync(NpgsqlDataReader reader)
    {
        await reader.NextResultAsync();

        return await FiguresAsync(reader);
    }

    private static async Task<IReadOnlyList<PlainFigure>> FiguresAsync(NpgsqlDataReader reader)
    {
        var figures = new List<PlainFigure>();
        while (await reader.ReadAsync())
        {
            figures.Add(new(reader.GetString(0), reader.GetInt64(1)));
        }

        return figures;
    }
}

/// <param name="Cost">In fen.</param>
internal sealed record PlainFigure(string Name, long Cost);

/// <param name="People">How many were written to.</param>
internal sealed record PlainRound(int People);

/// <summary>A project as the plain program shows it.</summary>
internal sealed record PlainPanorama(
    PlainFigure Total, IReadOnlyList<PlainFigure> People, IReadOnlyList<PlainFigure> Months, IReadOnlyList<PlainFigure> Last);
