namespace OpsSupport.Kernel.Accounts;

/// <summary>An account in the hands of ASP.NET Core Identity, which changes its users in place before it saves them.</summary>
public sealed class PortalUser(Account account)
{
    public Account Account { get; set; } = account;

    /// <summary>What the session carries: the employee number, under which the person acts everywhere.</summary>
    public string No => Account.Employee.Value;
}
