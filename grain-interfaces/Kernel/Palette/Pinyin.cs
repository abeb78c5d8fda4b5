using System.Collections.Immutable;

namespace OpsSupport.Kernel.Palette;

/// <summary>How Chinese characters are read in Mandarin, without tones. A character may have several readings; ü is <c>v</c>, as it is typed.</summary>
public static class Pinyin
{
    private const char First = '\u4e00';
    private const int Count = 0x9fff - 0x4e00 + 1;

    private static readonly ImmutableArray<string>[] Readings = Load();

    /// <summary>The readings in small letters; none for what is no Chinese character, or one that nobody reads.</summary>
    public static ImmutableArray<string> Of(char character) => character - First is var index and >= 0 and < Count ? Readings[index] : [];

    private static ImmutableArray<string>[] Load()
    {
        var readings = new ImmutableArray<string>[Count];
        Array.Fill(readings, []);
        using var resource = typeof(Pinyin).Assembly.GetManifestResourceStream("pinyin.txt")!;
        using var lines = new StreamReader(resource);
        while (lines.ReadLine() is { } line)
        {
            if (line.Split(' ', 2) is [not "#" and var syllable, var characters])
            {
                foreach (var character in characters)
                {
                    readings[character - First] = readings[character - First].Add(syllable);
                }
            }
        }

        return readings;
    }
}
