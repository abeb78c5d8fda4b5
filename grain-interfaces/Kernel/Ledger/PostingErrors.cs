using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Ledger;

/// <summary>Time, claims and allowances of a package's member are kept on the package (AT-05.3).</summary>
/// <param name="Package">Where to report instead.</param>
[GenerateSerializer, Immutable, Alias("post-on-package")]
public sealed record PostOnPackage(string Name, ProjectNo Member, ProjectNo Package) : DomainError(Name);

/// <summary>Contracts, output, invoices, revenue, collections and purchases of a package are kept on its members (AT-05.4).</summary>
[GenerateSerializer, Immutable, Alias("post-on-member")]
public sealed record PostOnMember(string Name, ProjectNo Package, FigureKind Kind) : DomainError(Name);
