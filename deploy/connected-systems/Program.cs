using ConnectedSystems.Kernel;

namespace ConnectedSystems;

/// <summary>One program with four faces: <c>--face weekly</c>, <c>exam</c>, <c>library</c> or <c>messenger</c>.</summary>
internal static class Program
{
    private static async Task<int> Main(string[] args)
    {
        try
        {
            await using var system = SystemHost.Build(args);
            await system.RunAsync();
            return 0;
        }
        catch (SettingsException missing)
        {
            await Console.Error.WriteLineAsync(missing.Message);
            return 1;
        }
    }
}
