using System.Globalization;
using System.Text;

namespace OpsSupport.Kernel.Upstream;

/// <summary>Text in the filters of a directory.</summary>
internal static class LdapText
{
    /// <summary>A value as a filter takes it to be nothing but a value (RFC 4515, section 3).</summary>
    public static string Escape(string value)
    {
        var escaped = new StringBuilder(value.Length);
        foreach (var letter in Encoding.UTF8.GetBytes(value))
        {
            _ = char.IsAsciiLetterOrDigit((char)letter) || letter is (byte)'-' or (byte)'_' or (byte)'.'
                ? escaped.Append((char)letter)
                : escaped.Append(CultureInfo.InvariantCulture, $"\\{letter:x2}");
        }

        return escaped.ToString();
    }
}
