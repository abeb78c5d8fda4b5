using System.Collections.Immutable;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Lists;
using OpsSupport.Kernel.Registers;
using OpsSupport.Kernel.Values;
using Orleans.Concurrency;

namespace OpsSupport.Kernel.Palette;

[GrainType("palette"), StatelessWorker]
internal sealed class PaletteGrain(RegisterCatalog registers, DocumentListStore lists, Rights rights) : Grain, IPaletteGrain
{
    private const int MostOfAKind = 6;

    // Of what fits, so many are asked about at once whether the reader may open them.
    private const int AskedAtOnce = 100;

    public async Task<PaletteFound> FindAsync(EmployeeNo reader, string text)
    {
        var typed = PaletteMatch.Fold(text);
        if (typed.Length == 0)
        {
            return new([]);
        }

        var hits = ImmutableArray.CreateBuilder<PaletteHit>();
        foreach (var register in registers.Named)
        {
            hits.AddRange(await FindAsync(register, typed, rights.ListScopeOf(reader, new($"{register.Kind.Name}:read"))));
        }

        return new(hits.ToImmutable());
    }

    private async Task<IEnumerable<PaletteHit>> FindAsync(IRegister register, string typed, ListScope scope)
    {
        var fitting = register.Names
            .Select(master => (master.Code, master.Name, Rank: Best(master.Code, master.Name, typed)))
            .Where(master => master.Rank is not null)
            .OrderBy(master => master.Rank).ThenBy(master => master.Name.Length).ThenBy(master => master.Code, StringComparer.Ordinal)
            .Select(master => new PaletteHit(register.Kind.Name, master.Code, master.Name));
        return scope.Everything ? fitting.Take(MostOfAKind) : await ReadableAsync(register.Kind, fitting, scope);
    }

    private async Task<List<PaletteHit>> ReadableAsync(DocumentKind kind, IEnumerable<PaletteHit> fitting, ListScope scope)
    {
        var readable = new List<PaletteHit>();
        foreach (var some in fitting.Chunk(AskedAtOnce))
        {
            var keys = await lists.ReadableAsync(kind.Name, some.Select(hit => kind.KeyAt(hit.Code)), scope);
            readable.AddRange(some.Where(hit => keys.Contains(kind.KeyAt(hit.Code))).Take(MostOfAKind - readable.Count));
            if (readable.Count == MostOfAKind)
            {
                break;
            }
        }

        return readable;
    }

    private static int? Best(string code, string name, string typed) => (PaletteMatch.Rank(code, typed), PaletteMatch.Rank(name, typed)) switch
    {
        ({ } number, { } word) => Math.Min(number, word),
        var (number, word) => number ?? word,
    };
}
