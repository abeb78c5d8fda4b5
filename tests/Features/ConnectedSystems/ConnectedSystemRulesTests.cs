using OpsSupport.Features.OrgUnits;
using OpsSupport.Kernel.Registers;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.SignOn;

namespace OpsSupport.Features.ConnectedSystems;

public sealed class ConnectedSystemRulesTests
{
    private readonly ConnectedSystemRules _rules = new(new NoUnits());

    [Fact]
    public void The_example_is_right() => Assert.Equal([], Check(A.System));

    [Theory]
    [InlineData("https://docs.example.com/callback")]
    [InlineData("https://docs.example.com:8443/callback?tenant=1")]
    [InlineData("http://127.0.0.1:5000/callback")]
    [InlineData("http://localhost/callback")]
    public void Addresses_are_absolute_and_safe(string address) => Assert.Equal([], Check(A.System with { RedirectAddresses = [address] }));

    [Theory]
    [InlineData("http://docs.example.com/callback")]
    [InlineData("/callback")]
    [InlineData("docs.example.com/callback")]
    [InlineData("https://docs.example.com/callback#part")]
    [InlineData("https://*.example.com/callback")]
    [InlineData("https://portal@evil.example/callback")]
    [InlineData("https://docs.example.com\\@evil.example/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("ftp://docs.example.com/")]
    [InlineData("https://docs.example.com/a b")]
    public void Anything_else_is_refused_at_its_field(string address)
    {
        Assert.Equal([new SystemAddressWrong(nameof(ConnectedSystem.RedirectAddresses), address)], Check(A.System with { RedirectAddresses = [address] }));
        Assert.Equal([new SystemAddressWrong(nameof(ConnectedSystem.PostLogoutAddresses), address)], Check(A.System with { PostLogoutAddresses = [address] }));
        Assert.Equal([new SystemAddressWrong(nameof(ConnectedSystem.BackChannelAddress), address)], Check(A.System with { BackChannelAddress = address }));
        Assert.Equal([new SystemAddressWrong(nameof(ConnectedSystem.Address), address)], Check(A.System with { Address = address }));
    }

    [Fact]
    public void A_system_that_signs_people_in_says_where_they_come_back() =>
        Assert.Equal([new Missing(nameof(ConnectedSystem.RedirectAddresses))], Check(A.System with { RedirectAddresses = [] }));

    [Fact]
    public void A_link_needs_nothing_more() => Assert.Equal([], Check(A.System with { Protocol = SignOnProtocol.Link, RedirectAddresses = [] }));

    [Fact]
    public void Only_who_keeps_a_secret_acts_for_itself() =>
        Assert.Equal([new NeedsSecret()], Check(A.System with { Protocol = SignOnProtocol.OpenIdPublic, AllowsClientCredentials = true }));

    [Theory]
    [InlineData(SignOnProtocol.Cas)]
    [InlineData(SignOnProtocol.Proxy)]
    public void By_tickets_and_headers_only_the_companys_own_are_entered(SignOnProtocol protocol)
    {
        Assert.Equal([], Check(A.System with { Protocol = protocol }));
        Assert.Equal([new OwnSystemsOnly()], Check(A.System with { Protocol = protocol, IsFirstParty = false }));
    }

    [Fact]
    public void Its_units_are_ours() =>
        Assert.Equal([new UnknownReference(nameof(ConnectedSystem.Units), "D-NONE")], Check(A.System with { Units = [new("D-NONE")] }));

    [Fact]
    public void More_addresses_than_anybody_needs_are_refused() => Assert.Equal(
        [new TooManyAddresses(nameof(ConnectedSystem.RedirectAddresses), 20)],
        Check(A.System with { RedirectAddresses = [.. Enumerable.Range(0, 21).Select(number => $"https://docs.example.com/{number}")] }));

    [Fact]
    public void A_link_gets_no_secret() =>
        Assert.Equal([new KeepsNoSecret()], ConnectedSystemRules.WithSecret(A.System with { Protocol = SignOnProtocol.Link }, "h", default).Errors);

    private IEnumerable<DomainError> Check(ConnectedSystem system) => _rules.Check(system, null, A.Header, new(2026, 3, 31));

    private sealed class NoUnits : IRegister<OrgUnit>
    {
        public IEnumerable<KeyValuePair<string, OrgUnit>> All => [];

        public long Version => 0;

        public OrgUnit? Find(string code) => null;
    }
}
