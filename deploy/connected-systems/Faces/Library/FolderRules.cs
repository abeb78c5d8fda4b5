using ConnectedSystems.Kernel.SignOn;
using ConnectedSystems.Kernel.Wording;

namespace ConnectedSystems.Faces.Library;

/// <summary>What somebody may do, by what was given to him, to his department and to everybody.</summary>
internal static class FolderRules
{
    public const int LongestName = 100;

    /// <param name="grants">Those of the folder and of all above it.</param>
    public static FolderRight RightOf(Visitor visitor, IEnumerable<Grant> grants) =>
        grants.Where(grant => Is(visitor.Number, visitor.Department, grant)).Select(grant => grant.Right).DefaultIfEmpty().Max();

    public static Refusal? CheckName(string name) =>
        name.Length == 0 ? new(Words.Needed, LibraryWords.FolderName) : name.Length > LongestName ? new(Words.TooLong, LibraryWords.FolderName, LongestName) : null;

    public static Refusal? CheckGrant(Grant grant) => grant.Kind is SubjectKind.Everybody ? null : EmployeeNumbers.Check([grant.Code]);

    private static bool Is(string number, string? department, Grant grant) => grant.Kind switch
    {
        SubjectKind.Everybody => true,
        SubjectKind.Person => grant.Code == number,
        _ => grant.Code == department,
    };
}
