using System.Globalization;
using OpsSupport.Kernel.Storage.Rows;
using Orleans.Storage;

namespace OpsSupport.Kernel.Storage.Sqlite;

/// <summary>Small state of single grains on SQLite, under the whole identity of the grain; the ADO.NET provider stalls there.</summary>
internal sealed class BoundedStorage(IDatabase database) : IGrainStorage
{
    private const string Write = """
        INSERT INTO bounded_state (state, grain, version, body) VALUES (@state, @grain, @expected + 1, @body)
        ON CONFLICT (state, grain) DO UPDATE SET version = excluded.version, body = excluded.body WHERE bounded_state.version = @expected
        """;

    public async Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var found = await database.ReadAsync(connection => connection
            .Query("SELECT version, body FROM bounded_state WHERE state = @state AND grain = @grain")
            .With("state", stateName).With("grain", grainId.ToString())
            .FirstAsync(static (ref row) => new Kept(row.Large(), row.Text())));
        grainState.State = found is null ? Activator.CreateInstance<T>() : StoredJson.Read<T>(found.Body);
        grainState.RecordExists = found is not null;
        grainState.ETag = found?.Version.ToString(CultureInfo.InvariantCulture);
    }

    public async Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var expected = VersionOf(grainState);
        var body = StoredJson.Write(grainState.State);
        await ChangeAsync(Write, stateName, grainId, grainState, ("expected", expected), ("body", body));
        grainState.RecordExists = true;
        grainState.ETag = (expected + 1).ToString(CultureInfo.InvariantCulture);
    }

    public async Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        if (grainState.RecordExists)
        {
            const string delete = "DELETE FROM bounded_state WHERE state = @state AND grain = @grain AND version = @expected";
            await ChangeAsync(delete, stateName, grainId, grainState, ("expected", VersionOf(grainState)));
        }

        grainState.State = Activator.CreateInstance<T>();
        grainState.RecordExists = false;
        grainState.ETag = null;
    }

    private async Task ChangeAsync<T>(string text, string state, GrainId grain, IGrainState<T> grainState, params (string Name, object Value)[] values)
    {
        var changed = await database.WriteAsync((connection, transaction) =>
        {
            var command = connection.Query(text, transaction).With("state", state).With("grain", grain.ToString());
            return values.Aggregate(command, (with, value) => with.With(value.Name, value.Value)).ChangeAsync();
        });
        if (changed != 1)
        {
            throw new InconsistentStateException($"The {state} of {grain} was changed elsewhere.", storedEtag: "", grainState.ETag ?? "");
        }
    }

    private static long VersionOf<T>(IGrainState<T> state) => state.ETag is { } etag ? long.Parse(etag, CultureInfo.InvariantCulture) : 0;

    private sealed record Kept(long Version, string Body);
}
