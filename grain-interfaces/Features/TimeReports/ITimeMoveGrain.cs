using System.Collections.Immutable;
using OpsSupport.Kernel.Values;
using Orleans.Concurrency;

namespace OpsSupport.Features.TimeReports;

/// <summary>
/// Takes time that stands on a member of a package to the package (AT-05.11): reported while the project was none yet, it belongs
/// there now. Stateless; its key means nothing.
/// </summary>
public interface ITimeMoveGrain : IGrainWithIntegerKey
{
    /// <summary>The time that stands on a project, worked from one day on and before another.</summary>
    [ReadOnly]
    Task<TimeStanding> StandingAsync(ProjectNo project, DateOnly? from, DateOnly? before);

    /// <summary>Moves what stands on days on which the project is a member. Running it again moves nothing twice.</summary>
    Task<TimeMoved> RunAsync(ProjectNo project);
}

/// <summary>Time that stands on a project.</summary>
/// <param name="Submitted">Lines that wait for approval.</param>
/// <param name="Approved">Lines that are cost already.</param>
/// <param name="Cost">What they cost, per currency.</param>
[GenerateSerializer, Immutable, Alias("time-standing")]
public sealed record TimeStanding(int Submitted, int Approved, Hours Hours, ImmutableArray<Money> Cost);

/// <summary>What a move did.</summary>
/// <param name="Lines">Lines that now stand on the package.</param>
[GenerateSerializer, Immutable, Alias("time-moved")]
public sealed record TimeMoved(int Lines);
