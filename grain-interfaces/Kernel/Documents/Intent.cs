using System.Security.Cryptography;
using System.Text;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Documents;

/// <summary>
/// Who acts, and on which version of the document they made up their mind. A stale intent is refused, so nobody
/// approves what they have not seen; the same operation sent twice acts once and gets the same answer.
/// </summary>
/// <param name="By">Who acts.</param>
/// <param name="AtVersion">The version they saw; 0 for a document that does not exist yet.</param>
/// <param name="Operation">Drawn once when the form was shown; the same id twice has one effect.</param>
/// <param name="OnBehalfOf">Whom they act for, when not for themselves.</param>
/// <param name="Source">Where the command came from, for the audit: <c>portal</c>, <c>api</c>, <c>import</c>, <c>system</c>.</param>
[GenerateSerializer, Immutable, Alias("intent")]
public sealed record Intent(EmployeeNo By, int AtVersion, Guid Operation, EmployeeNo? OnBehalfOf = null, string Source = "portal")
{
    /// <summary>It was said elsewhere at its own time and is only taken over now: by an import, or with the demonstration company.</summary>
    public bool IsTakenOver => Source is "import" or "demo";

    public static Intent New(EmployeeNo by, int atVersion) => new(by, atVersion, Guid.CreateVersion7());

    /// <summary>An operation that follows from its cause, so that whatever happens for the same cause again acts once.</summary>
    public static Guid OperationOf(string cause) => new(SHA256.HashData(Encoding.UTF8.GetBytes(cause)).AsSpan(0, 16));
}
