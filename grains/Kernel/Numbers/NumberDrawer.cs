using OpsSupport.Kernel.Documents;

namespace OpsSupport.Kernel.Numbers;

/// <summary>Draws a document's number: <c>ADJ-2026-0042</c>.</summary>
internal sealed class NumberDrawer(IGrainFactory grains)
{
    public async Task<string> DrawAsync(DocumentKind kind, int year)
    {
        var next = await grains.GetGrain<INumberSeriesGrain>($"num:{kind.NumberPrefix}|{year}").DrawAsync();
        return $"{kind.NumberPrefix}-{year}-{next:D4}";
    }
}
