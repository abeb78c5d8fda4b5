using OpsSupport.Kernel.Results;

namespace OpsSupport.Features.ConnectedSystems;

/// <summary>A system is reached at an absolute address over https, or over http on its own machine, that says nothing after a number sign.</summary>
[GenerateSerializer, Immutable, Alias("connected-system.address")]
public sealed record SystemAddressWrong(string Name, string Address) : DomainError(Name);

/// <summary>More addresses than one system has.</summary>
[GenerateSerializer, Immutable, Alias("connected-system.too-many-addresses")]
public sealed record TooManyAddresses(string Name, int Limit) : DomainError(Name);

/// <summary>Only a system that keeps a secret acts for itself.</summary>
[GenerateSerializer, Immutable, Alias("connected-system.needs-secret")]
public sealed record NeedsSecret() : DomainError(nameof(ConnectedSystem.AllowsClientCredentials));

/// <summary>A system of this sort keeps no secret.</summary>
[GenerateSerializer, Immutable, Alias("connected-system.keeps-no-secret")]
public sealed record KeepsNoSecret : DomainError;

/// <summary>By this protocol nobody can be asked whether the system may know him: only the company's own speak it.</summary>
[GenerateSerializer, Immutable, Alias("connected-system.own-only")]
public sealed record OwnSystemsOnly() : DomainError(nameof(ConnectedSystem.IsFirstParty));
