using System.Globalization;

namespace OpsSupport.Kernel.Notifications;

/// <summary>Has texts in the language of whoever gets a message, where nobody's request decides.</summary>
internal static class SpokenLanguage
{
    public static T Speak<T>(string language, Func<T> say)
    {
        var mine = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        try
        {
            return say();
        }
        finally
        {
            CultureInfo.CurrentUICulture = mine;
        }
    }
}
