using Microsoft.Playwright;
using OpsSupport.Features.Adjustments;
using OpsSupport.Kernel.Browser;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Portal;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Nudges;

/// <summary>What waits for somebody is said on the page that is open, while it is open.</summary>
public sealed class NudgeVisitTests(RunningSystem system, Chromium chromium) : RunningPortalTests(system)
{
    [Fact]
    public async Task What_somebody_asks_for_is_counted_on_the_page_the_head_has_open_and_what_he_answers_no_more()
    {
        var portal = await System.PortalAsync();
        await using var visit = await chromium.VisitAsync(portal.Address, Screen.Desktop);
        await visit.Page.Context.AddCookiesAsync([new() { Name = CookieSignIn.Cookie, Value = Company.Head.Value, Url = portal.Address.ToString() }]);
        await visit.GoToAsync("/");
        var mark = visit.Page.Locator("#inbox-mark");
        await Assertions.Expect(mark).ToHaveAttributeAsync("hx-trigger", "every 60s, nudge from:body");
        await Assertions.Expect(mark.Locator(".bell__count")).ToHaveCountAsync(0);

        var document = await AskAsync();
        await Assertions.Expect(mark.Locator(".bell__count")).ToHaveTextAsync("1");
        await Assertions.Expect(visit.Page.Locator("#awaiting .quick-links__one")).ToHaveCountAsync(1);
        Assert.True((await document.DecideAsync(Intent.New(Company.Head, 2), Decision.Approve, comment: null)).Succeeded);
        await Assertions.Expect(mark.Locator(".bell__count")).ToHaveCountAsync(0);
        await Assertions.Expect(visit.Page.Locator("#awaiting .quick-links__one")).ToHaveCountAsync(0);

        Assert.Empty(visit.Complaints);
    }

    private async Task<IDocumentGrain<Adjustment>> AskAsync()
    {
        var document = System.Grains.GetGrain<IDocumentGrain<Adjustment>>(AdjustmentKind.Kind.Ref(AdjustmentKind.Kind.NewKey()).ToGrainId());
        await document.SaveAsync(Intent.New(Company.Lead, 0), new()
        {
            Reason = "Correction",
            Lines = [new(FigureKind.OutputValue, Company.Project, Contract: null, RunningSystem.Today, Money.Cny(5m))],
        });
        Assert.Equal([], (await document.SubmitAsync(Intent.New(Company.Lead, 1))).Errors);
        return document;
    }
}
