using Microsoft.Playwright;
using OpsSupport.Kernel;
using OpsSupport.Kernel.Browser;
using OpsSupport.Kernel.Portal;

namespace OpsSupport.Features.EInvoices;

/// <summary>Handing in invoices in a real browser: each file with its own card, readable by everybody on every screen.</summary>
public sealed class EInvoiceLookTests(RunningSystem system, Chromium chromium) : RunningPortalTests(system)
{
    private static readonly string[] Chosen =
        ["digital-ordinary.pdf", "bad-total.xml", "legacy-photo.jpg", "rail-ticket.ofd", "truncated.pdf", "real-legacy-list-5pages.ofd"];

    public static TheoryData<Screen> Screens { get; } = [Screen.Desktop, Screen.Phone.Dark, Screen.SmallPhone.English];

    [Theory]
    [MemberData(nameof(Screens))]
    [Trait("AT", "06.11")]
    public async Task Six_files_each_get_a_card_of_their_own_on_every_screen(Screen screen)
    {
        var portal = await System.PortalAsync();
        await using var visit = await chromium.VisitAsync(portal.Address, screen);
        await visit.Page.Context.AddCookiesAsync([new() { Name = "who", Value = Company.Ann.Value, Url = portal.Address.ToString() }]);
        await visit.GoToAsync("/e-invoices");

        await visit.Page.SetInputFilesAsync("#Form_Files", Chosen.Select(name => new FilePayload { Name = name, MimeType = "application/octet-stream", Buffer = SampleFiles.Content(name) }));
        await visit.Page.WaitForFunctionAsync("count => document.querySelectorAll('[data-file]').length === count", Chosen.Length);

        Assert.Equal(Chosen, await visit.Page.Locator(".invoice-file__name").AllInnerTextsAsync());
        Assert.Equal(5, await visit.Page.Locator("[data-invoice]").CountAsync());
        await visit.ShouldBeSoundAsync();
        await visit.KeepScreenshotAsync("e-invoices-read");
    }
}
