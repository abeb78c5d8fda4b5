using OpsSupport.Kernel.Directory;

namespace OpsSupport.Kernel.SignOn;

/// <summary>Who signs in to a connected system, with everything that systems may be told.</summary>
[GenerateSerializer, Immutable, Alias("signed-person")]
public sealed record SignedPerson(Person Person, string? Email);
