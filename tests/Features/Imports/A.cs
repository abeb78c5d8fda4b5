using System.Collections.Immutable;
using System.Text;
using OpsSupport.Kernel.Files;

namespace OpsSupport.Features.Imports;

/// <summary>Profiles and files to test imports with.</summary>
internal static class A
{
    public static ImportProfile Figures { get; } = Profile("figures");

    public static ImportProfile Projects { get; } = Profile("projects");

    public static ImportProfile Payments { get; } = Profile("oxford-payments");

    public static ImportProfile GovernmentProjects { get; } = Profile("gc-it-projects");

    public static ImportProfile Profile(string name) => ShippedProfiles.All.Single(profile => profile.Name == name);

    public static Stream Text(string text, Encoding? encoding = null) => new MemoryStream((encoding ?? Encoding.UTF8).GetBytes(text));

    public static Task<DryRun> DryRunAsync(ImportProfile profile, string text, string fileName = "file.csv") =>
        DryRunAsync(profile, Text(text), fileName);

    /// <summary>Reads a file as an import would and stores nothing.</summary>
    public static async Task<DryRun> DryRunAsync(ImportProfile profile, Stream content, string fileName)
    {
        ImportTally? tally = null;
        var rows = ImmutableArray.CreateBuilder<TalliedRow>();
        BoundHeader? bound = null;
        await foreach (var row in TableFile.ReadAsync(content, sheet: null))
        {
            if (bound is null || tally is null)
            {
                bound = ImportRules.Bind(profile, row.Cells).Value ?? throw new InvalidOperationException("The header does not fit.");
                tally = new(bound);
            }
            else
            {
                rows.Add(tally.Add(ImportRules.Map(bound, row, fileName)));
            }
        }

        return new(tally?.Summary ?? ImportSummary.None, rows.ToImmutable());
    }
}

internal sealed record DryRun(ImportSummary Summary, ImmutableArray<TalliedRow> Rows)
{
    public IEnumerable<RowProblem> Problems => Rows.SelectMany(row => row.Problems);

    public IEnumerable<LineIdentity> Identities => Rows.Select(row => row.Identity).OfType<LineIdentity>();

    public IEnumerable<T> Records<T>() where T : class => Rows.Select(row => row.Record).OfType<T>();
}
