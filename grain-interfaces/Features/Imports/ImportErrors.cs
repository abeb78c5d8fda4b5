using OpsSupport.Kernel.Results;

namespace OpsSupport.Features.Imports;

/// <summary>The header of the file does not fit the profile.</summary>
/// <param name="Missing">The columns that were not found, by a header each could have had.</param>
/// <param name="Found">The headers of the file.</param>
[GenerateSerializer, Immutable, Alias("import.wrong-header")]
public sealed record WrongHeader(string Profile, string Missing, string Found) : DomainError("File");

/// <summary>Two columns of the file mean the same field.</summary>
[GenerateSerializer, Immutable, Alias("import.same-column-twice")]
public sealed record SameColumnTwice(string First, string Second) : DomainError("File");

/// <summary>No profile has this name.</summary>
[GenerateSerializer, Immutable, Alias("import.unknown-profile")]
public sealed record UnknownProfile(string Name, string Known) : DomainError("Profile");

/// <summary>No profile fits the header of the file.</summary>
[GenerateSerializer, Immutable, Alias("import.no-fitting-profile")]
public sealed record NoFittingProfile(string Found) : DomainError("Profile");

/// <summary>There is no such import.</summary>
[GenerateSerializer, Immutable, Alias("import.unknown")]
public sealed record UnknownImport : DomainError
{
    public override RefusalKind Refusal => RefusalKind.Unknown;
}

/// <summary>That cannot be done to an import at this step.</summary>
[GenerateSerializer, Immutable, Alias("import.wrong-step")]
public sealed record WrongStep(ImportStep Step) : DomainError;

/// <summary>Reading was interrupted: hand the file in again.</summary>
[GenerateSerializer, Immutable, Alias("import.interrupted")]
public sealed record ReadingInterrupted : DomainError;

/// <summary>Rows are bad, and nobody said to leave them out.</summary>
[GenerateSerializer, Immutable, Alias("import.bad-rows")]
public sealed record BadRows(int Count) : DomainError("SkipBad");

/// <summary>No row of the file can be imported.</summary>
[GenerateSerializer, Immutable, Alias("import.nothing-good")]
public sealed record NothingToImport : DomainError;

/// <summary>There are several companies: somebody has to say below which unit new ones hang.</summary>
[GenerateSerializer, Immutable, Alias("import.parent-needed")]
public sealed record ParentNeeded() : DomainError("Parent");

/// <summary>More different units than any company has: the wrong column was taken for the unit.</summary>
[GenerateSerializer, Immutable, Alias("import.too-many-units")]
public sealed record TooManyUnits(int Limit) : DomainError("File");

/// <summary>The name of a profile has small letters, digits and hyphens, 1 to 40 of them.</summary>
[GenerateSerializer, Immutable, Alias("import.bad-profile-name")]
public sealed record BadProfileName() : DomainError("Name");

/// <summary>The profile came with the system: copy it under another name.</summary>
[GenerateSerializer, Immutable, Alias("import.shipped-profile")]
public sealed record ShippedProfile(string Name) : DomainError("Name");

/// <summary>The profile has neither a column nor a constant for something that every row needs.</summary>
[GenerateSerializer, Immutable, Alias("import.field-without-column")]
public sealed record FieldWithoutColumn(ImportField Needed) : DomainError("Columns");

/// <summary>The same header stands for two fields.</summary>
[GenerateSerializer, Immutable, Alias("import.header-twice")]
public sealed record HeaderTwice(string Header) : DomainError("Columns");

/// <summary>Days cannot be written and read back in this format.</summary>
[GenerateSerializer, Immutable, Alias("import.bad-day-format")]
public sealed record BadDayFormat(string Format) : DomainError("DayFormats");

/// <summary>The profile says the same of every row, and it is nothing that may be said there.</summary>
[GenerateSerializer, Immutable, Alias("import.bad-constant")]
public sealed record BadConstant(ImportField Of, string Value) : DomainError("Constants");

/// <summary>More than there may be.</summary>
[GenerateSerializer, Immutable, Alias("import.too-many")]
public sealed record TooMany(string Name, int Limit) : DomainError(Name);
