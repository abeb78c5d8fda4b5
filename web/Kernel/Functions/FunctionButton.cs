namespace OpsSupport.Kernel.Functions;

/// <summary>A press on one function of the list.</summary>
/// <param name="Handler">Of <see cref="FunctionsModel"/>.</param>
public sealed record FunctionButton(PortalFunction Function, string Handler, string Icon, string Label)
{
    /// <summary>There is nothing to do, as nothing is above the first.</summary>
    public bool IsOff { get; init; }

    /// <summary>The same after a press, so that the keyboard stays where it was.</summary>
    public string Id => $"{Handler}{Function.Url.Replace('/', '-').Replace('?', '-')}".ToLowerInvariant();
}
