using OpsSupport.Kernel.Company;
using OpsSupport.Kernel.Results;

namespace OpsSupport.Features.Setup;

/// <summary>
/// The first-run set-up, once in the life of a system: the company, the top of its organisation and the administrator. May be
/// repeated until it has succeeded; afterwards it is refused.
/// </summary>
public interface ISetupGrain : IGrainWithStringKey
{
    /// <summary>The key of the one grain there is, so that two first visitors wait for each other.</summary>
    const string Key = "setup";

    Task<Result<CompanyProfile>> RunAsync(FirstSetup setup);
}
