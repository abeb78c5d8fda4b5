using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.Projects;

/// <summary>The project takes no time reports in this state.</summary>
[GenerateSerializer, Immutable, Alias("project.not-active")]
public sealed record ProjectNotActive(string Name, ProjectNo Project, ProjectState State) : DomainError(Name);

/// <summary>The person is no member of the project; he may ask to join (AT-32.6).</summary>
[GenerateSerializer, Immutable, Alias("project.not-a-member")]
public sealed record NotAMember(string Name, ProjectNo Project) : DomainError(Name);

/// <summary>A package cannot be a member of a package, nor become one while it has members (invariant I-07).</summary>
[GenerateSerializer, Immutable, Alias("project.package-in-package")]
public sealed record PackageInPackage(ProjectNo Package) : DomainError(nameof(Project.Packages));

/// <summary>What it should be a member of is no package.</summary>
[GenerateSerializer, Immutable, Alias("project.no-package")]
public sealed record NoPackage(ProjectNo Named) : DomainError(nameof(Project.Packages));

/// <summary>A package and its members have the same partner unit (invariant I-07).</summary>
[GenerateSerializer, Immutable, Alias("project.other-customer")]
public sealed record OtherCustomer(ProjectNo Package) : DomainError(nameof(Project.Packages));

/// <summary>Membership cannot change for days that figures were already posted on.</summary>
[GenerateSerializer, Immutable, Alias("project.membership-over-postings")]
public sealed record MembershipOverPostings(DateOnly LastPosted) : DomainError(nameof(Project.Packages));

/// <summary>A package cannot be closed while a member is open (AT-05.10).</summary>
[GenerateSerializer, Immutable, Alias("project.open-members")]
public sealed record OpenMembers(ProjectNo Member) : DomainError(nameof(Project.State));

/// <summary>The planned end is before the planned start.</summary>
[GenerateSerializer, Immutable, Alias("project.ends-before-start")]
public sealed record EndsBeforeStart() : DomainError(nameof(Project.PlannedTo));

/// <summary>It is a member of another package on days on which it should be one of this (invariant I-07, AT-05.7).</summary>
[GenerateSerializer, Immutable, Alias("project.member-elsewhere")]
public sealed record MemberElsewhere(ProjectNo Package, DateOnly From) : DomainError(nameof(Project.Packages));

/// <summary>It is no member of a package on that day.</summary>
[GenerateSerializer, Immutable, Alias("project.no-member")]
public sealed record NoMemberThen(DateOnly On) : DomainError(nameof(Project.Packages));

/// <summary>Time of a closed period stands on it: membership begins after that period (AT-05.11).</summary>
[GenerateSerializer, Immutable, Alias("project.membership-in-closed-period")]
public sealed record MembershipInClosedPeriod(Period Period) : DomainError(nameof(Project.Packages));

/// <summary>More milestones than a plan has.</summary>
[GenerateSerializer, Immutable, Alias("project.too-many-milestones")]
public sealed record TooManyMilestones(int Limit) : DomainError(nameof(Project.Milestones));

/// <summary>A milestone is reached on a day that has come.</summary>
[GenerateSerializer, Immutable, Alias("project.milestone-done-in-future")]
public sealed record MilestoneDoneInFuture(string Milestone) : DomainError(nameof(Project.Milestones));
