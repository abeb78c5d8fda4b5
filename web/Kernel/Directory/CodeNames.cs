using System.Collections.Immutable;
using OpsSupport.Kernel.Http;
using OpsSupport.Kernel.Wording;

namespace OpsSupport.Kernel.Directory;

/// <summary>The names behind the codes of one answer: each is asked for once, and many at once where a page knows them before it shows them.</summary>
public sealed class CodeNames(IGrainFactory grains, GrainRetry retry, ITexts texts)
{
    private readonly Dictionary<(string Kind, string Code), string?> _names = new()
    {
        [(Masters.People, SystemActor.No.Value)] = texts["SystemActor"],
    };

    /// <summary>Null where nobody knows the code.</summary>
    public async Task<string?> FindAsync(string kind, string code)
    {
        await LoadAsync(kind, [code]);
        return _names[(kind, code)];
    }

    public async Task LoadAsync(string kind, IEnumerable<string> codes)
    {
        var unknown = codes.Distinct().Where(code => !_names.ContainsKey((kind, code))).ToImmutableArray();
        if (unknown.IsEmpty)
        {
            return;
        }

        var found = await retry.AskAsync(() => grains.GetGrain<IDirectoryGrain>(0).NamesAsync(kind, unknown));
        var names = found.Items.ToDictionary(item => item.Code, item => item.Name);
        foreach (var code in unknown)
        {
            _names[(kind, code)] = names.GetValueOrDefault(code);
        }
    }
}
