using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Upstream;

/// <summary>Another place that knows the passwords of people who set none here.</summary>
public interface IPasswordDirectory
{
    Task<PasswordAnswer> CheckAsync(EmployeeNo employee, string password, CancellationToken cancellation);
}

/// <summary>What a directory says of a password.</summary>
public enum PasswordAnswer
{
    Wrong,
    Right,

    /// <summary>Nothing: it does not answer.</summary>
    Unavailable,
}
