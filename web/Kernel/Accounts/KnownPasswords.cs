using System.Collections.Frozen;
using System.Reflection;
using Microsoft.AspNetCore.Identity;

namespace OpsSupport.Kernel.Accounts;

/// <summary>Refuses passwords that stand in lists which guessers try first, also with digits and signs around them, and those made of the owner's number.</summary>
internal sealed class KnownPasswords : IPasswordValidator<PortalUser>
{
    public const string ErrorCode = "PasswordKnown";

    // A number this short stands in many good passwords by chance.
    private const int ShortestNumber = 4;

    private static readonly Lazy<FrozenSet<string>> Known = new(Read);

    public Task<IdentityResult> ValidateAsync(UserManager<PortalUser> manager, PortalUser user, string? password) =>
        Task.FromResult(IsKnown(password ?? "", user.No) ? IdentityResult.Failed(new IdentityError { Code = ErrorCode }) : IdentityResult.Success);

    public static bool IsKnown(string password, string employeeNo)
    {
        var text = password.ToLowerInvariant();
        var isNumber = employeeNo.Length >= ShortestNumber && text.Contains(employeeNo, StringComparison.OrdinalIgnoreCase)
            && text.Length - employeeNo.Length < ShortestNumber * 2;
        return isNumber || Known.Value.Contains(text) || Known.Value.Contains(Core(text)) || IsOnePieceAgainAndAgain(text);
    }

    // "Sunshine2026!" is guessed right after "sunshine".
    private static string Core(string text) => text.Trim([.. "0123456789!@#$%^&*()-_=+.,;:?/\\|~` "]);

    private static bool IsOnePieceAgainAndAgain(string text) => Enumerable.Range(1, text.Length / 2)
        .Any(length => text.Length % length == 0 && text.Chunk(length).All(piece => text.AsSpan(0, length).SequenceEqual(piece)));

    private static FrozenSet<string> Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("known-passwords.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#').ToFrozenSet(StringComparer.Ordinal);
    }
}
