using System.Globalization;
using System.Xml.Linq;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Cas;

/// <summary>What a system is told with that a session ended (CAS protocol 3.0, section 2.3.3): it knows the session by the ticket.</summary>
internal static class CasLogoutRequest
{
    /// <summary>The field of the form that it is sent in.</summary>
    public const string Field = "logoutRequest";

    private static readonly XNamespace Protocol = "urn:oasis:names:tc:SAML:2.0:protocol";
    private static readonly XNamespace Assertion = "urn:oasis:names:tc:SAML:2.0:assertion";

    public static string Write(EmployeeNo person, string ticket, DateTimeOffset now) => new XElement(
        Protocol + "LogoutRequest",
        new XAttribute(XNamespace.Xmlns + "samlp", Protocol.NamespaceName),
        new XAttribute("ID", $"_{Guid.CreateVersion7():N}"),
        new XAttribute("Version", "2.0"),
        new XAttribute("IssueInstant", now.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)),
        new XElement(Assertion + "NameID", new XAttribute(XNamespace.Xmlns + "saml", Assertion.NamespaceName), person.Value),
        new XElement(Protocol + "SessionIndex", ticket)).ToString(SaveOptions.DisableFormatting);
}
