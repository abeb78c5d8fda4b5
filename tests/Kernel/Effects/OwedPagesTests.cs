using System.Net;
using OpsSupport.Features.Adjustments;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Portal;

namespace OpsSupport.Kernel.Effects;

public sealed class OwedPagesTests(RunningSystem system) : RunningPortalTests(system)
{
    private const string Page = "/admin/effects";

    [Fact]
    public async Task What_cannot_be_delivered_is_seen_by_the_administrator_and_tried_again()
    {
        var scope = FigureScope.Of(Company.Project).Key;
        System.Unreachable[scope] = true;
        var document = (await System.PostAsync(Company, Company.Project, (FigureKind.OutputValue, 5m))).Ref;
        await ShowAsync(Company.Office, Page, "unreachable");
        System.Unreachable.TryRemove(scope, out _);
        using var administrator = await SignInAsync(Company.Office);

        var retried = await administrator.SendAsync(await administrator.GetAsync(Page), $"form:has(input[value='{document.Key}'])", Page);

        Assert.Equal(Page, retried.Onward);
        Assert.DoesNotContain(document.Key, (await administrator.GetAsync(Page)).Html);
    }

    [Fact]
    public async Task Nobody_else_sees_what_is_owed()
    {
        using var lead = await SignInAsync(Company.Lead);

        Assert.Equal(HttpStatusCode.Forbidden, (await lead.GetAsync(Page)).Status);
    }
}
