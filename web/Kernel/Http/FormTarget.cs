namespace OpsSupport.Kernel.Http;

/// <summary>Where a page's forms may lead besides the portal itself: a feature of the request.</summary>
/// <param name="Origin">Scheme, host and port.</param>
internal sealed record FormTarget(string Origin);
