using System.Globalization;
using OpsSupport.Kernel.Approvals;

namespace OpsSupport.Kernel.Wording;

/// <summary>The language of whoever reads, for names that are given in both.</summary>
public static class ReaderLanguage
{
    public static ApprovalLanguage Current => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? ApprovalLanguage.English : ApprovalLanguage.Chinese;
}
