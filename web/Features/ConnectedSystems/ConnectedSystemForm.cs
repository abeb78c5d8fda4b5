using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using OpsSupport.Features.OrgUnits;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Forms;
using OpsSupport.Kernel.SignOn;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.ConnectedSystems;

public sealed class ConnectedSystemForm : IDocumentForm<ConnectedSystem, ConnectedSystemForm>
{
    [Required, StringLength(ConnectedSystem.LongestName)] public string Name { get; set; } = "";

    [StringLength(ConnectedSystem.LongestDescription)] public string? Description { get; set; }

    public SystemIcon Icon { get; set; }

    [Required, StringLength(ConnectedSystem.LongestAddress)] public string Address { get; set; } = "";

    public SignOnProtocol Protocol { get; set; }

    public LineList<RedirectForm> RedirectAddresses { get; } = new(AddressForm.Partial);

    public LineList<PostLogoutForm> PostLogoutAddresses { get; } = new(AddressForm.Partial);

    [StringLength(ConnectedSystem.LongestAddress)] public string? BackChannelAddress { get; set; }

    [StringLength(ConnectedSystem.LongestAddress)] public string? FrontChannelAddress { get; set; }

    public List<SignOnScope> Scopes { get; set; } = [];

    public bool IsFirstParty { get; set; }

    public bool AllowsClientCredentials { get; set; }

    public LineList<UnitForm> Units { get; } = new(CodeForm.Partial);

    public List<Role> Roles { get; set; } = [];

    public bool IsInUse { get; set; } = true;

    public static ConnectedSystemForm FromBody(ConnectedSystem body)
    {
        var form = new ConnectedSystemForm
        {
            Name = body.Name,
            Description = body.Description,
            Icon = body.Icon,
            Address = body.Address,
            Protocol = body.Protocol,
            BackChannelAddress = body.BackChannelAddress,
            FrontChannelAddress = body.FrontChannelAddress,
            Scopes = [.. body.Scopes],
            IsFirstParty = body.IsFirstParty,
            AllowsClientCredentials = body.AllowsClientCredentials,
            Roles = [.. body.Roles],
            IsInUse = body.IsInUse,
        };
        form.RedirectAddresses.With(body.RedirectAddresses.Select(address => new RedirectForm { Address = address }));
        form.PostLogoutAddresses.With(body.PostLogoutAddresses.Select(address => new PostLogoutForm { Address = address }));
        form.Units.With(body.Units.Select(unit => new UnitForm { Code = unit.Value }));
        return form;
    }

    public ConnectedSystem ToBody() => new()
    {
        Name = Name.Trim(),
        Description = Trimmed(Description),
        Icon = Icon,
        Address = Address.Trim(),
        Protocol = Protocol,
        RedirectAddresses = AddressesIn(RedirectAddresses),
        PostLogoutAddresses = AddressesIn(PostLogoutAddresses),
        BackChannelAddress = Trimmed(BackChannelAddress),
        FrontChannelAddress = Trimmed(FrontChannelAddress),
        Scopes = [.. Scopes.Where(Enum.IsDefined).Distinct().Order()],
        IsFirstParty = IsFirstParty,
        AllowsClientCredentials = AllowsClientCredentials,
        Units = [.. Units.Filled.Select(line => Code.TryParse<UnitCode>(line.Code)).OfType<UnitCode>().Distinct()],
        Roles = [.. Roles.Where(Enum.IsDefined).Distinct().Order()],
        IsInUse = IsInUse,
    };

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static ImmutableArray<string> AddressesIn<TLine>(LineList<TLine> lines) where TLine : AddressForm, new() =>
        [.. lines.Filled.Select(line => line.Address!.Trim()).Distinct(StringComparer.Ordinal)];

    public sealed class RedirectForm : AddressForm;

    public sealed class PostLogoutForm : AddressForm;

    public sealed class UnitForm : CodeForm
    {
        public override string Suggest => OrgUnitDocument.Name;
    }
}
