using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;
using Orleans.Concurrency;

namespace OpsSupport.Kernel.SignOn;

/// <summary>Which systems are connected and who may use them. Stateless; its key means nothing.</summary>
public interface ISignOnGrain : IGrainWithIntegerKey
{
    /// <summary>The system in use with that code.</summary>
    [ReadOnly]
    Task<Result<SignOnClient>> FindAsync(string code);

    /// <summary>The system in use that takes people over in that way and has the address, or a page of it, among its own.</summary>
    /// <param name="service">Where somebody shall be led.</param>
    [ReadOnly]
    Task<Result<SignOnClient>> FindByAddressAsync(SignOnProtocol protocol, string service);

    /// <summary>The person as the system may know him, if he may use it now.</summary>
    [ReadOnly]
    Task<Result<SignedPerson>> AdmitAsync(EmployeeNo person, string code);

    /// <summary>Lets the person in and notes it: once for each system in a session.</summary>
    Task<Result<SignedPerson>> EnterAsync(EmployeeNo person, string code, string session);

    /// <summary>The systems the person may use, by name.</summary>
    [ReadOnly]
    Task<OfferedSystems> OfferedToAsync(EmployeeNo person);
}
