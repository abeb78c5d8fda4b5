using Microsoft.Playwright;

namespace OpsSupport.Kernel.Browser;

/// <summary>
/// The numbers that a page shows. Phone and desktop show the same ones (rule X-10), wherever they stand: a table of the one may be
/// cards on the other.
/// </summary>
internal static class ShownNumbers
{
    // What is hidden is no text of the page, so a column that a small screen leaves out is missed here.
    private const string Numbers = """
        () => [...document.querySelectorAll('main')].flatMap(main => main.innerText.match(/[−-]?[¥€$]?\d[\d,]*(\.\d+)?%?/g) ?? []).sort()
        """;

    public static Task<string[]> ReadAsync(IPage page) => page.EvaluateAsync<string[]>(Numbers);

    /// <summary>Looks at the page in front of the visitor in every size, without loading it again in between.</summary>
    /// <returns>How many numbers were compared.</returns>
    public static async Task<int> ShouldBeTheSameInEverySizeAsync(BrowserVisit visit)
    {
        var onDesk = await ReadAsync((await visit.LookOnAsync(Screen.Desktop)).Page);
        var inHand = await ReadAsync((await visit.LookOnAsync(Screen.Phone)).Page);
        var onSmallest = await ReadAsync((await visit.LookOnAsync(Screen.SmallPhone)).Page);

        Assert.Equal(onDesk, inHand);
        Assert.Equal(onDesk, onSmallest);

        return onDesk.Length;
    }
}
