using Microsoft.Playwright;

namespace OpsSupport.Kernel.Browser;

/// <summary>
/// Pictures of pages, kept under <c>docs/screenshots/</c> to be looked at. Only a run that is asked to takes them
/// (<c>OPSSUPPORT_SCREENSHOTS=1</c>), so that an ordinary run leaves the working tree as it was.
/// </summary>
internal static class Screenshots
{
    private static readonly bool Wanted = Environment.GetEnvironmentVariable("OPSSUPPORT_SCREENSHOTS") is "1";

    public static async Task KeepAsync(BrowserVisit visit, string name)
    {
        if (Wanted)
        {
            await TakeAsync(visit.Page, Repository.PathTo("docs", "screenshots", $"{name}-{visit.Screen}.png"));
        }
    }

    // What is in the window and no more: pictures of long lists would outweigh the source they are kept beside.
    /// <returns>The picture as PNG.</returns>
    public static Task<byte[]> TakeAsync(IPage page, string? path) =>
        page.ScreenshotAsync(new() { Path = path, Animations = ScreenshotAnimations.Disabled, Caret = ScreenshotCaret.Hide });
}
