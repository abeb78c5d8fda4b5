using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace OpsSupport.Kernel.Forms;

/// <summary>
/// A number as people type it: digits of an input method that is still on count, a comma only where it separates thousands.
/// "0,5" is refused: somebody means a half and would get five.
/// </summary>
public static partial class NumberText
{
    public static bool TryParse(string text, out decimal number)
    {
        // An amount that was copied from a page has the sign of the page.
        var plain = text.Normalize(NormalizationForm.FormKC).Trim().Replace('−', '-');
        number = 0;
        return Written().IsMatch(plain) && decimal.TryParse(plain, NumberStyles.Number, CultureInfo.InvariantCulture, out number);
    }

    [GeneratedRegex(@"^[+-]?(\d+|\d{1,3}(,\d{3})+)?(\.\d+)?(?<=\d)\.?$", RegexOptions.CultureInvariant)]
    private static partial Regex Written();
}
