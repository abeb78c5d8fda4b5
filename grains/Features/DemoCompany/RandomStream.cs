using System.Runtime.InteropServices;

namespace OpsSupport.Features.DemoCompany;

/// <summary>
/// A stream of numbers that look random and are always the same (SplitMix64). Everything that is made up draws from a stream
/// of its own, so that making up one thing more changes nothing else.
/// </summary>
internal sealed class RandomStream
{
    private ulong _state;

    private RandomStream(ulong state) => _state = state;

    /// <summary>The stream of one thing: the <paramref name="index"/>-th of its <paramref name="kind"/>.</summary>
    public static RandomStream Of(ulong seed, string kind, long index)
    {
        var hash = Mix(seed);
        foreach (var letter in MemoryMarshal.AsBytes(kind.AsSpan()))
        {
            hash = Mix(hash ^ letter);
        }

        return new(Mix(hash ^ (ulong)index));
    }

    public ulong Next()
    {
        _state += 0x9E3779B97F4A7C15;
        return Mix(_state);
    }

    /// <summary>A whole number, both ends included.</summary>
    public int Between(int least, int most) => least + (int)Math.BigMul(Next(), (ulong)(most - least + 1), out _);

    /// <summary>A fraction in ten thousandths, both ends included.</summary>
    public decimal Between(decimal least, decimal most) => least + ((most - least) * Between(0, 10_000) / 10_000m);

    public bool Chance(int percent) => Between(1, 100) <= percent;

    public T Pick<T>(IReadOnlyList<T> from) => from[Between(0, from.Count - 1)];

    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
