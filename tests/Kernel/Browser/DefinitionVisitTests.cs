using System.Text.RegularExpressions;
using Microsoft.Playwright;
using OpsSupport.Features.ExpenseClaims;
using OpsSupport.Features.Overtimes;

namespace OpsSupport.Kernel.Browser;

/// <summary>An administrator changes who agrees to what, and sees the way it would go before anybody is asked that way.</summary>
[Collection(nameof(DemoVisits))]
public sealed class DefinitionVisitTests(DemoPortal portal)
{
    /// <summary>A kind for each screen, since what is typed is kept for its person.</summary>
    public static TheoryData<Screen, string> Visits { get; } = new() { { Screen.Desktop, ExpenseClaimDocument.Name }, { Screen.Phone.Dark, OvertimeKind.Name } };

    [Theory]
    [MemberData(nameof(Visits))]
    public async Task A_definition_is_typed_in_lines_within_lines_and_tried(Screen screen, string kind)
    {
        await using var visit = await portal.SignInAsync(Persona.Administrator, screen);
        await visit.GoToAsync($"/approval-definitions/{kind}/edit");
        var actors = visit.Page.Locator("#Form_Nodes_Lines_0__Actors");
        await AskAlsoAsync(actors, "E0001");

        await visit.Page.FillAsync("[name='Form.Trial.Starter']", "E0002");
        await visit.Page.Locator("button[name=Try]").ClickAsync();
        await Assertions.Expect(visit.Page.Locator("[aria-labelledby=tried-head]")).ToBeFocusedAsync();
        await Assertions.Expect(visit.Page.Locator(".flow__person").First).ToBeVisibleAsync();
        await Assertions.Expect(actors.Locator("[data-line]")).ToHaveCountAsync(3);
        await visit.ShouldBeSoundAsync();

        await visit.Page.FillAsync("[name='Form.Nodes.Lines[0].Name']", "先看一遍");
        await Assertions.Expect(visit.Page.Locator("[data-kept]")).ToHaveTextAsync(new Regex("^输入已自动保存 [0-9]{2}:[0-9]{2}$"), new() { Timeout = 20_000 });
    }

    private static async Task AskAlsoAsync(ILocator actors, string person)
    {
        await actors.Locator("[data-line-add]").ClickAsync();
        await Assertions.Expect(actors.Locator("[data-line]")).ToHaveCountAsync(3);
        await actors.Locator("select").Nth(1).SelectOptionAsync("named");
        await actors.Locator("input").Nth(1).FillAsync(person);
        await actors.Locator("[data-line-remove]").Nth(2).ClickAsync();
        await Assertions.Expect(actors.Locator("[data-line-add]")).ToBeFocusedAsync();
    }
}
