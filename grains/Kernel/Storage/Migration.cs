using System.Collections.Immutable;
using System.Globalization;

namespace OpsSupport.Kernel.Storage;

/// <summary>A numbered script: <c>Migrations/{dialect}/0001-what-it-does.sql</c>, embedded in this assembly.</summary>
internal sealed record Migration(int Number, string Name, string Script)
{
    public static ImmutableArray<Migration> Of(SqlDialect dialect)
    {
        var folder = $".Migrations.{dialect.Name}.";
        return
        [
            .. typeof(Migration).Assembly.GetManifestResourceNames()
                .Where(resource => resource.Contains(folder, StringComparison.Ordinal))
                .Select(resource => Read(resource, resource[(resource.IndexOf(folder, StringComparison.Ordinal) + folder.Length)..]))
                .OrderBy(migration => migration.Number),
        ];
    }

    private static Migration Read(string resource, string file)
    {
        using var reader = new StreamReader(typeof(Migration).Assembly.GetManifestResourceStream(resource)!);
        var name = Path.GetFileNameWithoutExtension(file);
        return new(int.Parse(name.Split('-')[0], CultureInfo.InvariantCulture), name, reader.ReadToEnd());
    }
}
