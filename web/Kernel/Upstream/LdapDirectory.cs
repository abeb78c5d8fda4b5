using System.DirectoryServices.Protocols;
using System.Net;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Upstream;

/// <summary>Asks an LDAP directory: finds the person, then signs in there as he would (RFC 4513, section 5.1.3).</summary>
internal sealed partial class LdapDirectory(LdapSettings settings, ILogger<LdapDirectory> logger) : IPasswordDirectory
{
    // Answers of the directory itself; what is above is said by the library, of the connection (RFC 4511, appendix A).
    private const int LastOfDirectory = 80;
    private const int Busy = 51;
    private const int NotAvailable = 52;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    // The library waits on its own thread.
    public Task<PasswordAnswer> CheckAsync(EmployeeNo employee, string password, CancellationToken cancellation) =>
        Task.Run(() => Check(employee, password), cancellation);

    private PasswordAnswer Check(EmployeeNo employee, string password)
    {
        // Without a password nobody is signed in and the directory says yes to that (section 5.1.2).
        if (password.Length == 0)
        {
            return PasswordAnswer.Wrong;
        }

        try
        {
            return Find(employee) is { } found && IsRight(found, password) ? PasswordAnswer.Right : PasswordAnswer.Wrong;
        }
        catch (DirectoryException fault)
        {
            LogSilent(settings.Url!, fault);
            return PasswordAnswer.Unavailable;
        }
    }

    private string? Find(EmployeeNo employee)
    {
        using var connection = Connect();
        if (settings.BindDn is { Length: > 0 } reader)
        {
            connection.Bind(new NetworkCredential(reader, settings.BindPassword));
        }
        else
        {
            connection.AuthType = AuthType.Anonymous;
            connection.Bind();
        }

        var filter = settings.Filter.Replace(LdapSettings.Number, LdapText.Escape(employee.Value), StringComparison.Ordinal);
        // "1.1" asks for no attribute: the name is enough (RFC 4511, section 4.5.1.8).
        var answer = (SearchResponse)connection.SendRequest(new SearchRequest(settings.SearchBase, filter, SearchScope.Subtree, "1.1") { SizeLimit = 2, TimeLimit = Patience });
        return answer.Entries.Count == 1 ? answer.Entries[0].DistinguishedName : null;
    }

    private bool IsRight(string name, string password)
    {
        using var connection = Connect();
        try
        {
            connection.Bind(new NetworkCredential(name, password));
            return true;
        }
        catch (LdapException refused) when (refused.ErrorCode is > 0 and < LastOfDirectory and not (Busy or NotAvailable))
        {
            return false;
        }
    }

    private LdapConnection Connect()
    {
        var address = settings.Address;
        var isSecure = address.Scheme == "ldaps";
        var port = address.IsDefaultPort || address.Port <= 0 ? (isSecure ? 636 : 389) : address.Port;
        var connection = new LdapConnection(new LdapDirectoryIdentifier(address.Host, port)) { AuthType = AuthType.Basic, Timeout = Patience };
        connection.SessionOptions.ProtocolVersion = 3;
        connection.SessionOptions.ReferralChasing = ReferralChasingOptions.None;
        connection.SessionOptions.SecureSocketLayer = isSecure;
        return connection;
    }

    [LoggerMessage(LogLevel.Error, "The directory {Url} did not answer; nobody whose password it knows can sign in")]
    private partial void LogSilent(string url, Exception fault);
}
