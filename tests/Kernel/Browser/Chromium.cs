using Microsoft.Playwright;
using OpsSupport.Kernel.Browser;

[assembly: AssemblyFixture(typeof(Chromium))]

namespace OpsSupport.Kernel.Browser;

/// <summary>
/// The one browser of a run, started when the first test asks for it. Every visit gets a context of its own: no cookie or
/// storage is shared. Take it as a constructor argument.
/// </summary>
public sealed class Chromium : IAsyncDisposable
{
    private readonly Lazy<Task<Running>> _running = new(StartAsync);

    /// <summary>Somebody opens the portal on a screen of their own. Disposing leaves.</summary>
    /// <param name="session">The cookies of an earlier visit, see <see cref="BrowserVisit.SessionAsync"/>; null for a stranger.</param>
    public async Task<BrowserVisit> VisitAsync(Uri portal, Screen screen, string? session = null)
    {
        var running = await _running.Value;
        var options = screen.ToContextOptions(portal);
        options.StorageState = session;
        var context = await running.Browser.NewContextAsync(options);

        return new(context, await context.NewPageAsync(), screen);
    }

    public async ValueTask DisposeAsync()
    {
        if (_running.IsValueCreated)
        {
            await (await _running.Value).DisposeAsync();
        }
    }

    private static async Task<Running> StartAsync()
    {
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = ChromiumPath.Find(),
            // Chromium's own sandbox needs rights that neither root nor a container has; the pages are ours.
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });

        return new(playwright, browser);
    }

    private sealed record Running(IPlaywright Playwright, IBrowser Browser) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await Browser.DisposeAsync();
            Playwright.Dispose();
        }
    }
}
