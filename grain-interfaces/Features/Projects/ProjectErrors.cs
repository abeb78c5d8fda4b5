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
