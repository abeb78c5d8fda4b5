namespace OpsSupport.Kernel.Numbers;

/// <summary>Gives out the numbers of one kind and year, each once. Its key is <c>num:{prefix}|{year}</c>. Unused numbers leave gaps.</summary>
public interface INumberSeriesGrain : IGrainWithStringKey
{
    /// <summary>The next number, from 1.</summary>
    Task<int> DrawAsync();
}
