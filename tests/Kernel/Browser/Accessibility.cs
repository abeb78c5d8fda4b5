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

    private static readonly AxeRunOptions Contrast = new() { RunOnly = new() { Type = "rule", Values = ["color-contrast"] } };

    public static Task ShouldHoldAsync(IPage page) => ShouldHoldAsync(page, Rules);

    /// <summary>What another scheme can break of a page that holds in one: whether its words stand out.</summary>
    public static Task ShouldStandOutAsync(IPage page) => ShouldHoldAsync(page, Contrast);

    // From its top: scrolled, whatever field happens to lie half under the top bar counts as too small to touch.
    private static async Task ShouldHoldAsync(IPage page, AxeRunOptions rules)
    {
        await page.EvaluateAsync("() => window.scrollTo({ top: 0, behavior: 'instant' })");
        var result = await page.RunAxe(rules);

        Assert.Empty(result.Violations.SelectMany(Named));
    }

    private static IEnumerable<string> Named(AxeResultItem violation) =>
        from node in violation.Nodes
        select $"{violation.Id}: {violation.Help} — {node.Html}";
}
