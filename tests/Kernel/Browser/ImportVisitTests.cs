using System.Text;
using Microsoft.Playwright;

namespace OpsSupport.Kernel.Browser;

/// <summary>A file on its way in: looked at before anything is stored, and taken over.</summary>
[Collection(nameof(DemoVisits))]
public sealed class ImportVisitTests(DemoPortal portal)
{
    private const string Figures = """
        Kind,Day,Amount,Unit,Text
        ExternalCost,2026-02-01,1234.50,D01,机柜
        ExternalCost,2026-02-03,much,D01,交换机
        ExpenseCost,2026-02-07,88.00,D01,差旅
        """;

    public static TheoryData<Screen> Screens { get; } = [.. Screenshots.Screens];

    [Theory]
    [MemberData(nameof(Screens))]
    public async Task A_file_is_looked_at_and_then_taken_or_thrown_away(Screen screen)
    {
        await using var visit = await portal.SignInAsync(Persona.Finance, screen);
        await visit.GoToAsync("/imports");

        await visit.Page.SetInputFilesAsync("#Form_File", new FilePayload { Name = "figures.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(Figures) });
        await visit.Page.Locator("#upload button.btn-primary").ClickAsync();
        await visit.Page.Locator("form#confirm").WaitForAsync();
        await visit.KeepScreenshotAsync("import-preview");
        await visit.ShouldBeSoundAsync();

        await visit.Page.Locator("form#confirm button[formnovalidate]").ClickAsync();
        await visit.Page.Locator("form#confirm").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await visit.KeepScreenshotAsync("import-result");
        await visit.ShouldBeSoundAsync();
    }
}
