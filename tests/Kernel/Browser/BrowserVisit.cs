using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace OpsSupport.Kernel.Browser;

/// <summary>A person at a browser. What their page complains about on the way is remembered, and is a failure.</summary>
public sealed class BrowserVisit : IAsyncDisposable
{
    // The page hears of another scheme a moment later, and its colours pass over into each other.
    private const string Dressed = """
        scheme => {
          const { bsTheme } = document.documentElement.dataset
          document.getAnimations().filter(animation => animation instanceof CSSTransition).forEach(transition => transition.finish())
          return (bsTheme ?? scheme) === scheme && !document.getAnimations().some(animation => animation instanceof CSSTransition)
        }
        """;

    private readonly IBrowserContext _context;
    private readonly ConcurrentQueue<string> _complaints = new();
    private string? _askedFor;

    internal BrowserVisit(IBrowserContext context, IPage page, Screen screen)
    {
        (_context, Page, Screen) = (context, page, screen);
        page.Console += (_, message) => NoteIf(message.Type == "error" && !IsAboutThePageItself(message), message.Text);
        page.PageError += (_, error) => NoteIf(true, error);
    }

    public IPage Page { get; }

    /// <summary>What the visitor sits in front of now.</summary>
    public Screen Screen { get; private set; }

    /// <summary>What the portal answered to the last address.</summary>
    public int Status { get; private set; }

    /// <summary>Errors of scripts, of the content security policy and of files that were not there.</summary>
    public IReadOnlyCollection<string> Complaints => _complaints;

    /// <summary>Goes to an address of the portal and waits until the page is complete.</summary>
    public async Task<BrowserVisit> GoToAsync(string path)
    {
        _askedFor = path;
        var answer = await Page.GotoAsync(path, new() { WaitUntil = WaitUntilState.Load });
        Status = answer?.Status ?? 0;

        return this;
    }

    /// <summary>The same page in another size or scheme, as it is after a window was resized: nothing is loaded again.</summary>
    public async Task<BrowserVisit> LookOnAsync(Screen screen)
    {
        await Page.EmulateMediaAsync(new() { ColorScheme = screen.Scheme });
        await Page.SetViewportSizeAsync(screen.Width, screen.Height);
        await Page.WaitForFunctionAsync(Dressed, screen.Scheme == ColorScheme.Dark ? "dark" : "light");
        Screen = screen;

        return this;
    }

    /// <summary>What every page must hold on every screen: nothing to complain about, a name, nothing beside the edge, readable by everybody.</summary>
    public async Task<BrowserVisit> ShouldBeSoundAsync()
    {
        Assert.Empty(Complaints);
        await Layout.ShouldBeNamedAsync(Page);
        await Layout.ShouldFitAsync(Page);
        await Accessibility.ShouldHoldAsync(Page);

        return this;
    }

    /// <summary>What a sound page must still hold after <see cref="LookOnAsync"/>.</summary>
    public async Task<BrowserVisit> ShouldStillBeSoundAsync()
    {
        Assert.Empty(Complaints);
        await Layout.ShouldFitAsync(Page);
        await Accessibility.ShouldStandOutAsync(Page);

        return this;
    }

    /// <summary>Keeps a picture of the page under <c>docs/screenshots/</c>, when a run is asked for pictures.</summary>
    public Task KeepScreenshotAsync(string name) => Screenshots.KeepAsync(this, name);

    /// <summary>The cookies of this visit, for another one by the same person.</summary>
    public Task<string> SessionAsync() => _context.StorageStateAsync();

    public ValueTask DisposeAsync() => _context.DisposeAsync();

    // A page that says "not found" is answered as such, which the browser reports as an error; the page's own files are another matter.
    private bool IsAboutThePageItself(IConsoleMessage message) =>
        _askedFor is not null && message.Location.Contains($"{_askedFor}:", StringComparison.Ordinal) && message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal);

    private void NoteIf(bool worthNoting, string complaint)
    {
        if (worthNoting)
        {
            _complaints.Enqueue(complaint);
        }
    }
}
