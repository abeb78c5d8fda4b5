using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Documents;

namespace OpsSupport.Features.Absences;

/// <summary>The names of absences as documents; <see cref="AbsenceKind"/> is why somebody is away.</summary>
public static class AbsenceDocument
{
    public const string Name = "absence";

    public static DocumentKind Kind { get; } = new(Name, Slug: "absences", NumberPrefix: "LV");

    /// <summary>Record that somebody else is away, without asking anybody.</summary>
    public static Permission Record { get; } = new($"{Name}:record");
}
