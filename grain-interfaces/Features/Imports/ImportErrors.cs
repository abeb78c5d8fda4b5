using System.Collections.Immutable;
using OpsSupport.Kernel.Results;

namespace OpsSupport.Features.Imports;

/// <summary>The header of the file does not fit the profile.</summary>
/// <param name="Missing">The fields for which no column was found, each with a header it could have had.</param>
/// <param name="Found">The headers of the file.</param>
[GenerateSerializer, Immutable, Alias("import.wrong-header")]
public sealed record WrongHeader(string Profile, string Missing, string Found) : DomainError("File");

/// <summary>Two columns of the file mean the same field.</summary>
[GenerateSerializer, Immutable, Alias("import.same-column-twice")]
public sealed record SameColumnTwice(string First, string Second) : DomainError("File");

/// <summary>No profile has this name.</summary>
[GenerateSerializer, Immutable, Alias("import.unknown-profile")]
public sealed record UnknownProfile(string Name, ImmutableArray<string> Known) : DomainError("Profile");
