using System.Collections.Immutable;
using OpsSupport.Features.TimeReports;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;
using Orleans.Concurrency;

namespace OpsSupport.Features.Projects;

/// <summary>Project packages (项目包): who is in them, how projects enter and leave, what their members earn. Stateless; its key means nothing.</summary>
public interface IPackageGrain : IGrainWithIntegerKey
{
    /// <summary>The members of a package, or the packages of a project, with their days.</summary>
    [ReadOnly]
    Task<Result<PackageMemberships>> MembershipsAsync(EmployeeNo reader, ProjectNo project);

    /// <summary>What becoming a member would do, without doing it (AT-05.11); the same refusals as doing it.</summary>
    [ReadOnly]
    Task<Result<EntryPreview>> PreviewAsync(EmployeeNo by, PackageEntry entry);

    /// <summary>
    /// The project becomes a member: its contracts, output and purchases stay its own, and time reported on it since that day
    /// moves to the package. Repeating changes nothing.
    /// </summary>
    /// <param name="intent">On the version of the project that becomes a member.</param>
    Task<Result<EntryDone>> EnterAsync(Intent intent, PackageEntry entry);

    /// <summary>The project is no member from that day on; what it was until then stays (AT-05.6).</summary>
    Task<Result<DocumentHeader>> LeaveAsync(Intent intent, ProjectNo member, ProjectNo package, DateOnly on);

    /// <summary>The figures of each member while it was one, and what of the package's own cost falls to it (formula Q-13, AT-05.5).</summary>
    /// <param name="asOf">The day to look from; now where null.</param>
    [ReadOnly]
    Task<Result<PackageFigures>> FiguresAsync(EmployeeNo reader, ProjectNo package, DateOnly? asOf, CancellationToken cancellation = default);
}

/// <summary>A project that is to become a member of a package.</summary>
/// <param name="From">The first day of membership.</param>
[GenerateSerializer, Immutable, Alias("package-entry")]
public sealed record PackageEntry(ProjectNo Project, ProjectNo Package, DateOnly From);

/// <summary>What would happen to the time that was reported on a project.</summary>
/// <param name="Version">The version of the project this was read from.</param>
[GenerateSerializer, Immutable, Alias("package-entry-preview")]
public sealed record EntryPreview(PackageEntry Entry, string ProjectName, string PackageName, int Version, TimeStanding Moves, TimeStanding Stays);

/// <summary>What was moved when a project became a member.</summary>
[GenerateSerializer, Immutable, Alias("package-entry-done")]
public sealed record EntryDone(int Version, int Moved);

/// <summary>Memberships around one project.</summary>
/// <param name="IsPackage">Whether the links are its members; otherwise they are its packages.</param>
[GenerateSerializer, Immutable, Alias("package-memberships")]
public sealed record PackageMemberships(ProjectLink Project, int Version, bool IsPackage, ImmutableArray<MembershipLink> Links)
{
    /// <summary>The reader may change them.</summary>
    [Id(0)] public bool MayChange { get; init; }
}

/// <param name="To">The day after the last one; null while there is no end.</param>
[GenerateSerializer, Immutable, Alias("membership-link")]
public sealed record MembershipLink(ProjectLink Other, DateOnly From, DateOnly? To);

/// <summary>The figures of a package member by member.</summary>
/// <param name="CostHidden">The reader has no right to cost: nothing here says anything of it.</param>
[GenerateSerializer, Immutable, Alias("package-figures")]
public sealed record PackageFigures(ImmutableArray<MemberFigures> Members, bool CostHidden);

/// <summary>A member's figures in one currency.</summary>
/// <param name="Allocated">What of the package's own cost falls to it; null where cost is hidden.</param>
[GenerateSerializer, Immutable, Alias("member-figures")]
public sealed record MemberFigures(ProjectLink Member, Currency Currency, ImmutableArray<FigureTotal> Totals, Money ContractNet, Money? Allocated);
