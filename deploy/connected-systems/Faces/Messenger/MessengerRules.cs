using System.Security.Cryptography;
using System.Text;
using ConnectedSystems.Kernel.SignOn;
using ConnectedSystems.Kernel.Wording;

namespace ConnectedSystems.Faces.Messenger;

/// <summary>What may be said, and by how many.</summary>
internal static class MessengerRules
{
    public const int LongestMessage = 5_000;

    public const int LongestName = 60;

    public const int MostMembers = 200;

    public static Refusal? CheckMessage(string text) =>
        text.Length == 0 ? new(Words.Needed, MessengerWords.Message) : text.Length > LongestMessage ? new(Words.TooLong, MessengerWords.Message, LongestMessage) : null;

    public static Refusal? CheckPartner(string me, string other) =>
        EmployeeNumbers.Check([other]) ?? (me == other ? new(MessengerWords.NotYourself) : null);

    public static Refusal? CheckGroup(string name, IReadOnlyList<string> members) =>
        name.Length == 0 ? new(Words.Needed, MessengerWords.GroupName)
        : name.Length > LongestName ? new(Words.TooLong, MessengerWords.GroupName, LongestName)
        : CheckMembers(members);

    public static Refusal? CheckMembers(IReadOnlyList<string> members) =>
        members.Count > MostMembers ? new(MessengerWords.TooMany, MostMembers) : EmployeeNumbers.Check(members);

    /// <summary>The same for both, whoever begins.</summary>
    public static string PairOf(string one, string other) => string.CompareOrdinal(one, other) < 0 ? $"{one} {other}" : $"{other} {one}";

    /// <summary>What is kept of a robot's key. It is 256 random bits: nobody guesses it, so a slow hash would only slow us down.</summary>
    public static string HashOf(string key) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(key)));

    public static string DrawKey() => Convert.ToHexString(RandomNumberGenerator.GetBytes(32));
}
