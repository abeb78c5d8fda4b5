namespace OpsSupport.Kernel.Api;

/// <summary>What a module answers to programs: <c>services.AddSingleton&lt;IApi, …&gt;()</c>. It asks the grains that its pages ask.</summary>
internal interface IApi
{
    /// <summary>Adds its addresses below <c>/api/v1</c>; each with a name and a summary, which the description of the interface shows.</summary>
    void Map(IEndpointRouteBuilder api);
}
