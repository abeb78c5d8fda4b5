using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Registers;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.SignOn;
using OpsSupport.Kernel.Time;
using OpsSupport.Kernel.Values;
using Orleans.Concurrency;

namespace OpsSupport.Features.ConnectedSystems;

[GrainType("sign-on"), StatelessWorker]
internal sealed class SignOnGrain(IRegister<ConnectedSystem> systems, IDirectory directory, IUnitTree units, SignOnStore store, CompanyClock clock)
    : Grain, ISignOnGrain
{
    public Task<Result<SignOnClient>> FindAsync(string code) =>
        Task.FromResult<Result<SignOnClient>>(InUse(code) is { } system ? ClientOf(code, system) : new SystemUnknown(code));

    // Of a system and another one below it, the page belongs to the one below.
    public Task<Result<SignOnClient>> FindByAddressAsync(SignOnProtocol protocol, string service) => Task.FromResult<Result<SignOnClient>>(
        systems.All.Where(system => system.Value.IsInUse && system.Value.Protocol == protocol)
            .MaxBy(system => SystemPages.Closeness(system.Value.RedirectAddresses, service)) is { Value: { } found, Key: var code } && SystemPages.Closeness(found.RedirectAddresses, service) > 0
            ? ClientOf(code, found)
            : new SystemUnknown(service));

    public Task<Result<SignedPerson>> AdmitAsync(EmployeeNo person, string code) => Task.FromResult(Admit(person, code));

    public async Task<Result<SignedPerson>> EnterAsync(EmployeeNo person, string code, string session)
    {
        var admitted = Admit(person, code);
        if (admitted.Succeeded)
        {
            await store.NoteAsync(person, code, session, clock.Now);
        }

        return admitted;
    }

    public Task<OfferedSystems> OfferedToAsync(EmployeeNo person) => Task.FromResult(new OfferedSystems(
        directory.Find(person) is { } found
            ? [.. systems.All.Where(system => system.Value.IsInUse && MayUse(found, system.Value))
                .Select(system => OfferOf(system.Key, system.Value)).OrderBy(offer => offer.Name, StringComparer.Ordinal)]
            : []));

    private Result<SignedPerson> Admit(EmployeeNo no, string code) =>
        InUse(code) is not { } system ? new SystemUnknown(code)
        : directory.Find(no) is not { } person ? new Nobody(no)
        : MayUse(person, system) ? new SignedPerson(person, directory.MailOf(no))
        : new SystemNotForYou(system.Name);

    private ConnectedSystem? InUse(string code) => systems.Find(code) is { IsInUse: true } system ? system : null;

    private bool MayUse(Person person, ConnectedSystem system) => SystemAudience.Includes(system, person, (own, unit) => units.Below(unit, clock.Today).Contains(own));

    private static OfferedSystem OfferOf(string code, ConnectedSystem system) => new(code, system.Name, system.Description, system.Icon, system.Address);

    private static SignOnClient ClientOf(string code, ConnectedSystem system) => new()
    {
        Code = code,
        Name = system.Name,
        Protocol = system.Protocol,
        RedirectAddresses = system.RedirectAddresses,
        PostLogoutAddresses = system.PostLogoutAddresses,
        Scopes = system.Scopes,
        IsFirstParty = system.IsFirstParty,
        AllowsClientCredentials = system.AllowsClientCredentials,
        SecretHash = system.Protocol is SignOnProtocol.OpenIdWeb ? system.SecretHash : null,
    };
}
