namespace OpsSupport;

/// <summary>Brings the cluster's database up to date. Several may run at once; one does the work.</summary>
public sealed class MigrateCommand : ICommand
{
    public string Name => "migrate";

    public string Summary => "Creates or updates the tables of the cluster's database. Run it before the processes of a new version.";

    public async Task<int> RunAsync(string[] args)
    {
        var configuration = new ConfigurationBuilder().AddEnvironmentVariables().AddCommandLine(HostOption.ToSettings(args)).Build();
        var settings = SiloSettings.From(configuration).RequireCluster();
        await settings.RequireDatabaseAsync();
        var done = await settings.MigrateAsync();
        await Console.Out.WriteLineAsync(done.IsEmpty ? "The database is up to date." : $"Migrated: {string.Join(", ", done)}.");
        return 0;
    }
}
