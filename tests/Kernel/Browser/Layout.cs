using Microsoft.Playwright;

namespace OpsSupport.Kernel.Browser;

/// <summary>Whether a page says what it is and fits its screen.</summary>
internal static class Layout
{
    // What stands out of the window to the right, unless something around it scrolls or clips.
    private const string Outside = """
        () => [...document.querySelectorAll('body *')]
          .filter(element => element.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
          .filter(element => {
            for (let around = element.parentElement; around && around !== document.body; around = around.parentElement) {
              if (getComputedStyle(around).overflowX !== 'visible') { return false; }
            }
            return getComputedStyle(element).position !== 'fixed';
          })
          .map(element => element.tagName.toLowerCase() + (element.id ? '#' + element.id : '') + ' ' + element.className)
          .slice(0, 5)
        """;

    public static async Task ShouldBeNamedAsync(IPage page)
    {
        Assert.NotEmpty((await page.TitleAsync()).Trim());
        Assert.NotEmpty(Assert.Single(await page.Locator("h1").AllInnerTextsAsync()).Trim());
    }

    public static async Task ShouldFitAsync(IPage page)
    {
        var tooWide = await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > document.documentElement.clientWidth");

        Assert.Empty(tooWide ? await page.EvaluateAsync<string[]>(Outside) is { Length: > 0 } culprits ? culprits : ["the page scrolls sideways"] : []);
    }
}
