using Npgsql;
using OpsSupport.Benchmark.Load;

namespace OpsSupport.Benchmark.Plain;

/// <summary>
/// Allowances as they were once calculated: person by person and day by day, each asking the database for the trip, the rate and
/// what was paid before, and writing its day.
/// </summary>
internal sealed class PlainAllowances(NpgsqlDataSource source)
{
    private const string People = "select number from employee where unit = $1 order by number";

    private const string Trip = "select number, tier from trip where employee = $1 and first_day <= $2 and last_day >= $2 and is_approved order by first_day limit 1";

    private const string Rate = "select amount from allowance_rate where class = 'STAFF' and tier = $1 and valid_from <= $2 order by valid_from desc limit 1";

    private const string Paid = "select coalesce(sum(amount), 0)::bigint from allowance_day where employee = $1 and day = $2";

    private const string Pay = "insert into allowance_day (employee, day, trip, amount) values ($1, $2, $3, $4)";

    /// <summary>Gives people departments, and every traveller his trips.</summary>
    public static async Task FillAsync(NpgsqlDataSource source, AllowanceRuns runs)
    {
        await using var fill = source.CreateCommand("""
            with people as (update employee set unit = (substr(number, 2)::int % $1)::text returning number)
            insert into trip (number, employee, tier, first_day, last_day, is_approved)
            select 'TRV-' || y || '-' || e, 'E' || to_char(e, 'FM00000'), 'OTHER', make_date(y, 1, 1), make_date(y, 1, 31), true
            from unnest($2) y, generate_series(0, $1 * $3 - 1) e
            """);
        fill.Parameters.Add(new() { Value = runs.Units });
        fill.Parameters.Add(new() { Value = AllowanceRuns.AllYears.ToArray() });
        fill.Parameters.Add(new() { Value = runs.TripsOfUnit });
        await fill.ExecuteNonQueryAsync();
    }

    public async Task<CalculatedRun> RunAsync(int unit, DateOnly month)
    {
        await using var connection = await source.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        var people = new List<string>();
        await using (var query = Command(connection, People, $"{unit}"))
        {
            await using var reader = await query.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                people.Add(reader.GetString(0));
            }
        }

        var days = 0;
        foreach (var person in people)
        {
            for (var day = month; day.Month == month.Month; day = day.AddDays(1))
            {
                days += await PayAsync(connection, person, day);
            }
        }

        await transaction.CommitAsync();
        return new(days);
    }

    private static async Task<int> PayAsync(NpgsqlConnection connection, string person, DateOnly day)
    {
        string number, tier;
        await using (var query = Command(connection, Trip, person, day))
        {
            await using var reader = await query.ExecuteReaderAsync();
            if (!await reader.ReadAsync())
            {
                return 0;
            }

            (number, tier) = (reader.GetString(0), reader.GetString(1));
        }

        await using var rate = Command(connection, Rate, tier, day);
        await using var paid = Command(connection, Paid, person, day);
        var owed = (long)(await rate.ExecuteScalarAsync())! - (long)(await paid.ExecuteScalarAsync())!;
        if (owed > 0)
        {
            await using var pay = Command(connection, Pay, person, day, number, owed);
            await pay.ExecuteNonQueryAsync();
        }

        return 1;
    }

    private static NpgsqlCommand Command(NpgsqlConnection connection, string text, params ReadOnlySpan<object> values)
    {
        var command = new NpgsqlCommand(text, connection);
        foreach (var value in values)
        {
            command.Parameters.Add(new() { Value = value });
        }

        return command;
    }
}

/// <param name="Days">How many days were looked at and paid.</param>
internal sealed record CalculatedRun(int Days);
