namespace OpsSupport;

/// <summary>Picks the command that the command line names; without a name, the first one.</summary>
public sealed class CommandLine(string program, params ICommand[] commands)
{
    private const string Help = "help";

    public Task<int> RunAsync(string[] args) => args switch
    {
        [Help, ..] or ["--help", ..] or ["-h", ..] => ShowHelpAsync(),
        [{ } name, .. var rest] when !name.StartsWith('-') => Find(name).RunAsync(rest),
        _ => commands[0].RunAsync(args),
    };

    private ICommand Find(string name) => commands.FirstOrDefault(command => command.Name == name)
        ?? throw new StartupException($"there is no command \"{name}\"", $"Commands: {string.Join(", ", commands.Select(command => command.Name))}, {Help}.");

    private async Task<int> ShowHelpAsync()
    {
        await Console.Out.WriteLineAsync($"dotnet run --project {program} -- [COMMAND] [OPTIONS]    (without a command: {commands[0].Name})");
        foreach (var command in commands)
        {
            await Console.Out.WriteLineAsync($"  {command.Name,-9}{command.Summary}");
        }

        await Console.Out.WriteLineAsync("Every setting can also be given as --Section:Key=value or as an environment variable: docs/settings.md.");
        return 0;
    }
}
