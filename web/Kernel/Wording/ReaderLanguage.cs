using System.Globalization;
using OpsSupport.Kernel.Approvals;

namespace OpsSupport.Kernel.Wording;

/// <summary>The language of whoever reads, for names that are given in both.</summary>
public static class ReaderLanguage
{
    public static bool IsEnglish => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en";

    public static ApprovalLanguage Current => IsEnglish ? ApprovalLanguage.English : ApprovalLanguage.Chinese;
}
