using System.Collections.Immutable;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Ledger;

/// <summary>Time, claims and allowances of a package's member are kept on the package (AT-05.3).</summary>
/// <param name="Package">Where to report instead.</param>
[GenerateSerializer, Immutable, Alias("post-on-package")]
public sealed record PostOnPackage(string Name, ProjectNo Member, ProjectNo Package) : DomainError(Name);

/// <summary>Contracts, output, invoices, revenue, collections and purchases of a package are kept on its members (AT-05.4).</summary>
/// <param name="Members">Some of those members, to be offered instead.</param>
[GenerateSerializer, Immutable, Alias("post-on-member")]
public sealed record PostOnMember(string Name, ProjectNo Package, FigureKind Kind, ImmutableArray<ProjectNo> Members) : DomainError(Name)
{
    public bool Equals(PostOnMember? other) =>
        base.Equals(other) && (Package, Kind) == (other.Package, other.Kind) && Members.SequenceEqual(other.Members);

    public override int GetHashCode() => HashCode.Combine(Name, Package, Kind);
}
