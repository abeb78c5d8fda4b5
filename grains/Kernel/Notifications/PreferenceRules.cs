using System.Text.RegularExpressions;
using OpsSupport.Kernel.Results;

namespace OpsSupport.Kernel.Notifications;

/// <summary>What a person may wish for. Pure.</summary>
internal static partial class PreferenceRules
{
    public static IEnumerable<DomainError> Check(NotificationPreferences preferences, NotificationTerms terms)
    {
        foreach (var hidden in preferences.Kinds.Where(kind => kind is { IsDue: true, InPortal: false }))
        {
            yield return new StaysInPortal(hidden.Kind);
        }

        var digestAt = preferences.DigestAt ?? terms.DigestAt;
        if (new[] { preferences.Quiet, terms.Quiet }.FirstOrDefault(quiet => quiet?.Cover(digestAt) is true) is { } covering)
        {
            yield return new DigestInQuietHours(covering.From, covering.To);
        }

        if (preferences.Phone is { } phone && (phone.Length > NotificationPreferences.LongestPhone || !PhoneNumber().IsMatch(phone)))
        {
            yield return new NoPhoneNumber();
        }

        if (preferences.Language is not (null or "zh-CN" or "en"))
        {
            yield return new UnknownLanguage();
        }
    }

    [GeneratedRegex(@"^\+?[0-9]{5,}$")]
    private static partial Regex PhoneNumber();
}
