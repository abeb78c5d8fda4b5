namespace OpsSupport.Kernel.Live;

/// <summary>What a page is told of the figures it shows. Carries no figures: whoever needs them asks, with his own rights.</summary>
/// <param name="Sequence">Another number than before means other figures than before.</param>
/// <param name="IsLive">False while nobody here would hear of a change.</param>
internal readonly record struct FigureNews(long Sequence, bool IsLive);
