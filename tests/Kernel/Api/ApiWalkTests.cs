using System.Text.RegularExpressions;
using OpsSupport.Kernel.Processes;

namespace OpsSupport.Kernel.Api;

/// <summary>The commands of docs/api.md, run as a reader would run them.</summary>
public sealed partial class ApiWalkTests(RunningSystem system) : RunningApiTests(system)
{
    [Fact]
    public async Task The_walk_through_the_api_leads_where_it_says()
    {
        var variables = new Dictionary<string, string>
        {
            ["OPS"] = (await System.PortalAsync()).Address.GetLeftPart(UriPartial.Authority),
            ["TOKEN"] = await TokenOfAsync(Company.Lead),
            ["PROJECT"] = Company.Project.Value,
            ["DAY"] = $"{RunningSystem.Today:yyyy-MM-dd}",
        };

        await using var shell = ChildProcess.Start("bash", ["-euc", Commands()], variables);
        await shell.WaitForExitAsync();

        Assert.True(shell.ExitCode == 0, shell.Output);
        Assert.Contains($"\"no\":\"{Company.Lead}\"", shell.Output, StringComparison.Ordinal);
        Assert.Contains("\"hours\":7.5", shell.Output, StringComparison.Ordinal);
        Assert.Contains($"\"scope\":\"prj:{Company.Project}\"", shell.Output, StringComparison.Ordinal);
    }

    // The blocks that are said to be sh, in their order; the others define what each reader has of his own.
    private static string Commands()
    {
        var blocks = Block().Matches(File.ReadAllText(Repository.PathTo("docs", "api.md"))).Select(block => block.Groups["commands"].Value).ToList();
        Assert.NotEmpty(blocks);
        return string.Join("\necho\n", blocks);
    }

    [GeneratedRegex(@"^```sh\n(?<commands>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
}
