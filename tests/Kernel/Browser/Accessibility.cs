using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace OpsSupport.Kernel.Browser;

/// <summary>The checks of axe for WCAG 2.2, levels A and AA. What it finds is named with the element and the rule.</summary>
internal static class Accessibility
{
    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },
    };

    public static async Task ShouldHoldAsync(IPage page)
    {
        var result = await page.RunAxe(Rules);

        Assert.Empty(result.Violations.SelectMany(Named));
    }

    private static IEnumerable<string> Named(AxeResultItem violation) =>
        from node in violation.Nodes
        select $"{violation.Id}: {violation.Help} — {node.Html}";
}
