namespace OpsSupport.Kernel.Api;

/// <summary>
/// What a module answers to connected systems that act for themselves and not for a person: <c>services.AddSingleton&lt;ISystemApi, …&gt;()</c>.
/// </summary>
internal interface ISystemApi
{
    /// <summary>Adds its addresses below <c>/api/v1</c>; each with a name and a summary, which the description of the interface shows.</summary>
    void Map(IEndpointRouteBuilder api);
}
