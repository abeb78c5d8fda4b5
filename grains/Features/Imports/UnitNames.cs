using System.Security.Cryptography;
using System.Text;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.Imports;

/// <summary>Makes codes for units that a source knows only by name.</summary>
internal static class UnitNames
{
    private const int LongestReadable = 40;

    /// <summary>
    /// The same code for the same name, always, and another one for every other name: names that differ in a comma or a space are
    /// different units. A code stands in paths of the unit tree, so it has no slash.
    /// </summary>
    public static UnitCode CodeOf(string name)
    {
        var readable = Readable(name);
        return new(readable == name ? name : $"{readable}-{Check(name)}");
    }

    private static string Readable(string name)
    {
        var text = new StringBuilder();
        foreach (var character in name.Take(LongestReadable))
        {
            text.Append(char.IsLetterOrDigit(character) ? character : '-');
        }

        return string.Join('-', text.ToString().Split('-', StringSplitOptions.RemoveEmptyEntries));
    }

    private static string Check(string name) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..6];
}
