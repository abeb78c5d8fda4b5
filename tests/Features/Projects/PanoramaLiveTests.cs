using OpsSupport.Features.Adjustments;
using OpsSupport.Kernel;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Portal;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.Projects;

/// <summary>What an open panorama hears, over a real stream of a running portal.</summary>
public sealed class PanoramaLiveTests(RunningSystem system) : RunningPortalTests(system)
{
    [Fact]
    [Trait("AT", "05.9")]
    public async Task A_posting_to_a_member_is_told_to_the_open_panorama_of_its_package()
    {
        var child = new ProjectNo($"A-{Company.Mark}");
        var package = await Company.PackageAsync(new($"M-{Company.Mark}"), child);
        using var listening = await ListenAsync(package);
        await listening.HearAsync("event: live");

        await System.PostAsync(Company, child, (FigureKind.OutputValue, 4321m));

        await listening.HearAsync("event: changed");
        Assert.Contains("¥4,321.00", (await ShowAsync(Company.Lead, PanoramaModel.AddressOf(package), "¥4,321.00")).Html);
    }

    [Fact]
    public async Task A_posting_is_told_also_when_the_holder_of_the_figures_lost_its_watchers()
    {
        using var listening = await ListenAsync(Company.Project);
        await listening.HearAsync("event: live");

        await System.Grains.GetGrain<IFiguresGrain>(FigureScope.Of(Company.Project).Key).RestartAsync();
        await System.PostAsync(Company, Company.Project, (FigureKind.OutputValue, 1m));

        await listening.HearAsync("event: changed");
    }

    private async Task<Listener> ListenAsync(ProjectNo project)
    {
        var portal = await System.PortalAsync();
        var figures = await System.Grains.GetGrain<IFiguresGrain>(FigureScope.Of(project).Key).GetAsync(Company.Lead);
        return await Listener.OpenAsync(portal.Address, Company.Lead, Kernel.Live.FigureStream.Url(figures.Value!));
    }
}
