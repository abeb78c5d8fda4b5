using System.Collections.Concurrent;
using Microsoft.Playwright;
using OpsSupport.Kernel.Processes;

namespace OpsSupport.Kernel.Browser;

/// <summary>The portal with the demonstration company, as <c>--demo</c> starts it, and its people at their screens.</summary>
public sealed class DemoPortal(Chromium chromium) : IAsyncLifetime
{
    // A company with two years behind it is loaded first; a machine with other work takes its time over that.
    private static readonly TimeSpan LongestLoading = TimeSpan.FromMinutes(5);

    private readonly TemporaryFolder _folder = new();
    private readonly ConcurrentDictionary<string, Lazy<Task<string>>> _sessions = new();
    private RunningProcess _portal = null!; // Set before the first test.

    public async ValueTask InitializeAsync()
    {
        _portal = RunningProcess.Start(ProcessStart.Web("--demo", "--data", _folder.PathTo("data")));
        await _portal.ReadyAsync(LongestLoading);
    }

    /// <summary>Somebody who has not signed in.</summary>
    public Task<BrowserVisit> VisitAsync(Screen screen) => chromium.VisitAsync(_portal.Address, screen);

    /// <summary>One of the people whom the sign-in page offers, chosen there by the role that it shows.</summary>
    public async Task<BrowserVisit> SignInAsync(string persona, Screen screen) =>
        await chromium.VisitAsync(_portal.Address, screen, await _sessions.GetOrAdd(persona, one => new(() => SessionAsync(one))).Value);

    // Whoever was here before is known: a run that looks at every page signs in once per person.
    private async Task<string> SessionAsync(string persona)
    {
        await using var visit = await VisitAsync(Screen.Desktop);
        await visit.GoToAsync("/sign-in");
        await visit.Page.Locator(".persona").Filter(new() { HasText = persona }).ClickAsync();
        await visit.Page.WaitForURLAsync("**/", new() { WaitUntil = WaitUntilState.Load });

        return await visit.SessionAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _portal.DisposeAsync();
        _folder.Dispose();
    }
}
