using OpsSupport.Kernel.Http;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.Projects;

/// <summary>Reads a panorama for the page and its file alike: live figures from memory, those of a past day from the ledger.</summary>
public sealed class PanoramaReader(IGrainFactory grains, GrainRetry retry)
{
    /// <param name="asOf">The day to look from; now where null or still to come.</param>
    public async Task<PanoramaRead> ReadAsync(EmployeeNo reader, ProjectNo no, DateOnly? asOf, bool isLive = false)
    {
        var project = await retry.AskAsync(() => grains.GetGrain<IProjectGrain>(ProjectDocument.Kind.KeyOf(no)).PanoramaAsync(reader, asOf));
        if (project.Value is not { } panorama)
        {
            return new(project, null);
        }

        var figures = await retry.AskAsync(() => panorama.IsPast
            ? grains.GetGrain<ILedgerGrain>(0).AsOfAsync(reader, FigureScope.Of(no), panorama.Day)
            : grains.GetGrain<IFiguresGrain>(FigureScope.Of(no).Key).GetAsync(reader));
        return new(project, figures.Value is { } seen ? new(panorama, seen, isLive) : null);
    }
}

/// <summary>A project, and its figures where the reader may see them.</summary>
public sealed record PanoramaRead(Result<ProjectPanorama> Project, PanoramaFigures? Figures);
