using System.Globalization;
using Microsoft.Playwright;

namespace OpsSupport.Kernel.Browser;

/// <summary>Six invoices on a phone become a claim, of which one line goes back, is corrected, agreed to, and costs its project.</summary>
[Collection(nameof(DemoVisits))]
public sealed class ClaimVisitTests(DemoPortal portal)
{
    // Work that no customer pays: the department head leads it.
    private const string Project = "INT-D01";

    // Seen from zero, as forms count.
    private const int SentBackLine = 1;

    private static readonly string[] Invoices =
        ["digital-ordinary.pdf", "rail-ticket.ofd", "digital-toll.xml", "legacy-ordinary.pdf", "legacy-toll-untaxed.pdf", "legacy-special-multirate.pdf"];

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "data", "einvoices");

    [Fact]
    [Trait("AT", "06.1")]
    [Trait("AT", "06.11")]
    public async Task Six_invoices_are_claimed_on_a_phone_and_the_panorama_shows_what_they_cost()
    {
        await using var head = await portal.SignInAsync(Persona.DepartmentHead, Screen.Desktop);
        var before = await CostAsync(head);
        await using var employee = await portal.SignInAsync(Persona.Employee, Screen.Phone);
        var claim = await ClaimAsync(employee);

        await SendBackAsync(head, claim);
        await CorrectAsync(employee, claim);
        await DecideAsync(head, claim, "Approve", "");
        await using var finance = await portal.SignInAsync(Persona.Finance, Screen.Desktop);
        await DecideAsync(finance, claim, "Approve", "");

        await employee.GoToAsync(claim);
        var net = await AmountAsync(employee.Page.Locator("#lines tfoot data").Nth(2));
        await Until.HoldsAsync(() => CostAsync(head), cost => cost == before + net);
        await employee.ShouldBeSoundAsync();
    }

    private static async Task<string> ClaimAsync(BrowserVisit visit)
    {
        await visit.GoToAsync("/claims/new/invoices");
        await visit.Page.SetInputFilesAsync("#Form_Files", Invoices.Select(file => Path.Combine(Folder, file)));
        await Assertions.Expect(visit.Page.Locator("[data-invoice]")).ToHaveCountAsync(Invoices.Length, new() { Timeout = 30_000 });
        await visit.ShouldBeSoundAsync();
        await visit.KeepScreenshotAsync("claim-invoices");
        await visit.Page.Locator("#take-in button.btn-primary").ClickAsync();
        await visit.Page.WaitForURLAsync("**/edit");
        await FillInAsync(visit.Page);
        await visit.ShouldBeSoundAsync();
        await visit.Page.Locator("button[name=Submit]").ClickAsync();
        await visit.Page.Locator("#document").WaitForAsync();
        return new Uri(visit.Page.Url).AbsolutePath;
    }

    // The samples are of past years, so each line says why it comes late.
    private static async Task FillInAsync(IPage page)
    {
        await page.SelectOptionAsync("#Form_Kind", "General");
        await page.FillAsync("#Form_Purpose", "出差");
        for (var line = 0; line < Invoices.Length; line++)
        {
            await ChooseProjectAsync(page, $"[name='Form.Lines.Lines[{line}].Project']");
            await page.FillAsync($"[name='Form.Lines.Lines[{line}].Remark']", "项目延期，集中报销");
        }
    }

    // As people do it: what is suggested is there before the next letter, and no question is taken back.
    private static async Task ChooseProjectAsync(IPage page, string field)
    {
        await page.RunAndWaitForResponseAsync(() => page.FocusAsync(field), IsSuggestion);
        await page.RunAndWaitForResponseAsync(() => page.FillAsync(field, Project), IsSuggestion);
    }

    private static bool IsSuggestion(IResponse response) => response.Url.Contains("/suggest/", StringComparison.Ordinal);

    private static async Task SendBackAsync(BrowserVisit visit, string claim)
    {
        await visit.GoToAsync(claim);
        await visit.Page.Locator("#send-back-lines summary").ClickAsync();
        await visit.Page.FillAsync($"#Form_Marks_{SentBackLine}", "请写清事由");
        await visit.ShouldBeSoundAsync();
        await visit.KeepScreenshotAsync("claim-send-back");
        await visit.Page.Locator("#decide button[value=SendBack]").ClickAsync();
        await visit.Page.Locator("#decide").WaitForAsync(new() { State = WaitForSelectorState.Detached });
    }

    // Of six lines one is marked, and it is the one that was sent back.
    private static async Task CorrectAsync(BrowserVisit visit, string claim)
    {
        await visit.GoToAsync($"{claim}/edit");
        await Assertions.Expect(visit.Page.Locator("[data-mark]")).ToHaveCountAsync(1);
        await Assertions.Expect(visit.Page.Locator("[data-line]").Nth(SentBackLine).Locator("[data-mark]")).ToContainTextAsync("请写清事由");
        await visit.ShouldBeSoundAsync();
        await visit.KeepScreenshotAsync("claim-line-back");
        await visit.Page.FillAsync($"[name='Form.Lines.Lines[{SentBackLine}].Remark']", "客户现场验收，往返车票");
        await visit.Page.Locator("button[name=Submit]").ClickAsync();
        await visit.Page.WaitForURLAsync($"**{claim}");
    }

    private static async Task DecideAsync(BrowserVisit visit, string claim, string act, string comment)
    {
        await visit.GoToAsync(claim);
        await visit.Page.FillAsync("#Form_Comment", comment);
        await visit.Page.Locator($"#decide button[value={act}]").ClickAsync();
        await visit.Page.Locator("#decide").WaitForAsync(new() { State = WaitForSelectorState.Detached });
    }

    private static async Task<decimal> CostAsync(BrowserVisit visit)
    {
        await visit.GoToAsync($"/projects/{Project}/panorama");
        return await AmountAsync(visit.Page.Locator("#figures .figures__one").Filter(new() { HasText = "总成本" }).Locator("data").First);
    }

    private static async Task<decimal> AmountAsync(ILocator data) =>
        decimal.Parse(await data.GetAttributeAsync("value") ?? "", CultureInfo.InvariantCulture);
}
