using OpsSupport.Kernel.Directory;

namespace OpsSupport.Kernel.Revisions;

/// <summary>The codes that differences show by name.</summary>
internal static class NamesIn
{
    /// <summary>Asks for all of them, kind by kind, before they are shown one by one.</summary>
    public static async Task LoadAsync(CodeNames names, IEnumerable<Difference> differences)
    {
        var codes = from value in differences.SelectMany(ValuesOf)
                    let kind = Masters.KindOf(value)
                    where kind is not null
                    group value.ToString()! by kind;
        foreach (var kind in codes)
        {
            await names.LoadAsync(kind.Key, kind);
        }
    }

    private static IEnumerable<object?> ValuesOf(Difference difference) => difference switch
    {
        Difference.OfValue value => [value.Before, value.After],
        Difference.OfLines lines => lines.Lines.SelectMany(line => line.Names.Concat(line.Changes.SelectMany(ValuesOf))),
        _ => [],
    };
}
