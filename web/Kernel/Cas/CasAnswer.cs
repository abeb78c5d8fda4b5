using System.Globalization;
using System.Text;
using System.Xml.Linq;
using OpsSupport.Kernel.SignOn;

namespace OpsSupport.Kernel.Cas;

/// <summary>What a system hears of a ticket (CAS protocol 3.0, section 2.5.1 and appendix A), as XML or as JSON.</summary>
internal sealed record CasAnswer
{
    private static readonly XNamespace Cas = "http://www.yale.edu/tp/cas";

    /// <summary>Null where the ticket was refused.</summary>
    public TicketHolder? Holder { get; private init; }

    private string Code { get; init; } = "";

    private string Reason { get; init; } = "";

    public static CasAnswer Of(TicketHolder holder) => new() { Holder = holder };

    /// <param name="code">One of the codes of section 2.5.3.</param>
    public static CasAnswer Refuse(string code, string reason) => new() { Code = code, Reason = reason };

    /// <param name="format">JSON where that is wanted; XML for everybody else.</param>
    public IResult Write(string? format, bool withAttributes) => string.Equals(format, "JSON", StringComparison.OrdinalIgnoreCase)
        ? TypedResults.Json(new { serviceResponse = Said(withAttributes) })
        : TypedResults.Text(new XElement(Cas + "serviceResponse", new XAttribute(XNamespace.Xmlns + "cas", Cas.NamespaceName), Element(withAttributes)).ToString(), "application/xml", Encoding.UTF8);

    private object Said(bool withAttributes) => Holder is null
        ? new { authenticationFailure = new { code = Code, description = Reason } }
        : new { authenticationSuccess = new { user = Holder.Person.Person.No.Value, attributes = withAttributes ? Attributes(Holder).ToDictionary(one => one.Name, one => one.Values) : null } };

    private XElement Element(bool withAttributes) => Holder is null
        ? new(Cas + "authenticationFailure", new XAttribute("code", Code), Reason)
        : new(Cas + "authenticationSuccess", new XElement(Cas + "user", Holder.Person.Person.No.Value), withAttributes ? new XElement(Cas + "attributes", Attributes(Holder).SelectMany(Elements)) : null);

    private static IEnumerable<XElement> Elements((string Name, string[] Values) attribute) => attribute.Values.Select(value => new XElement(Cas + attribute.Name, value));

    private static IEnumerable<(string Name, string[] Values)> Attributes(TicketHolder holder) =>
    [
        ("authenticationDate", [holder.SignedInAt.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)]),
        ("longTermAuthenticationRequestTokenUsed", ["false"]),
        ("isFromNewLogin", [holder.IsFresh ? "true" : "false"]),
        .. SignOnClaims.Of(holder.Person, holder.System.Scopes),
    ];
}
