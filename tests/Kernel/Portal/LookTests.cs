using OpsSupport.Kernel.Browser;
using OpsSupport.Kernel.Memos;

namespace OpsSupport.Kernel.Portal;

/// <summary>The kernel's pages in a real browser: readable by everybody, nothing beside the edge, nothing to complain about.</summary>
public sealed class LookTests(Chromium chromium) : IAsyncLifetime
{
    private PaperPortal _portal = null!;
    private string _memo = null!;

    public static TheoryData<string, Screen> Pages { get; } =
    [
        .. from page in new[] { "/design", "/memos", "/memos?text=nothing", "memo", "/memos/new", "/nothing", "/starting" }
           from screen in new[] { Screen.Desktop, Screen.SmallPhone.Dark, Screen.SmallPhone.English }
           select (page, screen),
    ];

    public async ValueTask InitializeAsync()
    {
        _portal = await PaperPortal.StartAsync();
        _portal.Desk.Permissions = ["memo:read", "memo:write", "system:administer"];
        _memo = await _portal.WriteAsync(A.Memo);
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Every_kernel_page_is_sound_on_every_screen(string page, Screen screen)
    {
        await using var visitor = await chromium.VisitAsync(_portal.Address, screen);

        await visitor.GoToAsync(page == "memo" ? _memo : page);
        // A page that tries again by itself would be gone in the middle of what is looked at.
        await visitor.Page.RouteAsync("**", route => route.AbortAsync("aborted"));

        await Layout.ShouldFitAsync(visitor.Page);
        await Accessibility.ShouldHoldAsync(visitor.Page);
    }
}
