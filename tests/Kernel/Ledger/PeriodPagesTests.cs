using System.Net;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Memos;
using OpsSupport.Kernel.Portal;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Ledger;

public sealed class PeriodPagesTests(RunningSystem system) : RunningPortalTests(system)
{
    // A year in which no other test posts anything.
    private const string Page = "/periods?year=2021";

    [Fact]
    [Trait("AT", "X-04")]
    public async Task Finance_closes_a_month_and_opens_it_again_with_a_reason()
    {
        using var finance = await SignInAsync(Company.Office);

        await SendAsync(finance, "Close", "2021-05");
        var closed = await finance.GetAsync(Page);
        await SendAsync(finance, "Reopen", "2021-05", ("reason", "An invoice came late"));
        var reopened = await finance.GetAsync(Page);

        Assert.NotNull(closed.Page.QuerySelector("[aria-label='2021-05'] .state--ended"));
        Assert.Contains("An invoice came late", reopened.Text("[aria-label='2021-05']"));
    }

    [Fact]
    [Trait("AT", "X-04")]
    public async Task A_month_that_has_not_begun_is_not_closed()
    {
        var next = Period.Of(RunningSystem.Today).Plus(1);
        using var finance = await SignInAsync(Company.Office);

        var page = await finance.GetAsync(PeriodsModel.AddressOf(2099));
        var refused = await System.Grains.GetGrain<IAccountingPeriodsGrain>("periods").CloseAsync(Intent.New(Company.Office, 0), next);

        Assert.Null(page.Page.QuerySelector("main form"));
        Assert.Equal([new PeriodNotBegun(next)], refused.Errors);
    }

    [Fact]
    public async Task What_the_system_closed_is_said_to_be_closed_by_the_system()
    {
        await System.Grains.GetGrain<IAccountingPeriodsGrain>("periods").CloseAsync(Intent.New(SystemActor.No, 0), new(2021, 7));
        using var finance = await SignInAsync(Company.Office);

        var month = (await finance.GetAsync(Page)).Text("[aria-label='2021-07']");

        Assert.Contains("系统", month, StringComparison.Ordinal);
        Assert.DoesNotContain(SystemActor.No.Value, month, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_month_is_not_opened_again_without_a_reason()
    {
        using var finance = await SignInAsync(Company.Office);
        await SendAsync(finance, "Close", "2021-06");

        var refused = await SendAsync(finance, "Reopen", "2021-06", ("reason", " "));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
    }

    [Fact]
    public async Task Whoever_is_not_of_finance_sees_no_button_and_is_refused()
    {
        using var lead = await SignInAsync(Company.Lead);

        var page = await lead.GetAsync(Page);

        Assert.Null(page.Page.QuerySelector("main form"));
    }

    private static async Task<PaperAnswer> SendAsync(PaperVisitor visitor, string what, string period, params (string Name, string Value)[] fields)
    {
        var page = await visitor.GetAsync(Page);
        return await visitor.SendAsync(page, $"[aria-label='{period}'] form", $"/periods?year=2021&handler={what}", fields);
    }
}
