using System.Collections.Immutable;
using OpsSupport.Features.OrgUnits;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Registers;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.SignOn;

namespace OpsSupport.Features.ConnectedSystems;

internal sealed class ConnectedSystemRules(IRegister<OrgUnit> units) : IDocumentRules<ConnectedSystem>
{
    public DocumentKind Kind => ConnectedSystemKind.Kind;

    public IEnumerable<DomainError> Check(ConnectedSystem body, ConnectedSystem? before, DocumentHeader header, DateOnly today) =>
    [
        .. FieldRules.Text(body.Name, nameof(ConnectedSystem.Name), ConnectedSystem.LongestName),
        .. FieldRules.OptionalText(body.Description, nameof(ConnectedSystem.Description), ConnectedSystem.LongestDescription),
        .. FieldRules.Text(body.Address, nameof(ConnectedSystem.Address), ConnectedSystem.LongestAddress),
        .. Wrong([body.Address], nameof(ConnectedSystem.Address)),
        .. Addresses(body.RedirectAddresses, nameof(ConnectedSystem.RedirectAddresses)),
        .. body.Protocol is not SignOnProtocol.Link && body.RedirectAddresses.IsEmpty && !body.AllowsClientCredentials
            ? [new Missing(nameof(ConnectedSystem.RedirectAddresses))] : Array.Empty<DomainError>(),
        .. Addresses(body.PostLogoutAddresses, nameof(ConnectedSystem.PostLogoutAddresses)),
        .. Wrong([body.BackChannelAddress], nameof(ConnectedSystem.BackChannelAddress)),
        .. Wrong([body.FrontChannelAddress], nameof(ConnectedSystem.FrontChannelAddress)),
        .. body.AllowsClientCredentials && body.Protocol is not SignOnProtocol.OpenIdWeb ? [new NeedsSecret()] : Array.Empty<DomainError>(),
        .. body.Protocol is SignOnProtocol.Cas or SignOnProtocol.Proxy && !body.IsFirstParty ? [new OwnSystemsOnly()] : Array.Empty<DomainError>(),
        .. FieldRules.Known(body.Units.Select(unit => unit.Value), nameof(ConnectedSystem.Units), code => units.Find(code) is not null),
    ];

    public static Result<ConnectedSystem> WithSecret(ConnectedSystem body, string hash, DateTimeOffset now) => body.Protocol is SignOnProtocol.OpenIdWeb
        ? body with { SecretHash = hash, SecretDrawnAt = now }
        : new KeepsNoSecret();

    public ImmutableArray<string> Guarded => ["secretHash"];

    public DocumentFacts Describe(ConnectedSystem body, DocumentHeader header, DateOnly today) => new(body.Name) { Stage = body.Protocol.ToString() };

    private static IEnumerable<DomainError> Addresses(ImmutableArray<string> addresses, string field) =>
        addresses.Length > ConnectedSystem.MostAddresses ? [new TooManyAddresses(field, ConnectedSystem.MostAddresses)] : Wrong(addresses, field);

    private static IEnumerable<DomainError> Wrong(IEnumerable<string?> addresses, string field) =>
        addresses.Where(address => !string.IsNullOrWhiteSpace(address) && !SystemAddress.IsRight(address)).Take(1)
            .Select(address => new SystemAddressWrong(field, address!));
}
