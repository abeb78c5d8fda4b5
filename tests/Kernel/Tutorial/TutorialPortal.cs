using System.Globalization;
using System.Resources;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using OpsSupport.Features.SealUses;
using OpsSupport.Kernel.Databases;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Memos;
using OpsSupport.Kernel.Portal;
using OpsSupport.Kernel.Values;
using OpsSupport.Kernel.Wording;

namespace OpsSupport.Kernel.Tutorial;

/// <summary>Silo and portal with the tutorial's kind in them: what its two lines, its rights and its texts come to once they stand in the product.</summary>
internal sealed class TutorialPortal : IAsyncDisposable
{
    private readonly TestSilo _silo;
    private readonly PortalInProcess _portal;

    private TutorialPortal(TestSilo silo, PortalInProcess portal, TestCompany company) => (_silo, _portal, Company) = (silo, portal, company);

    public TestCompany Company { get; }

    public static async Task<TutorialPortal> StartAsync(FreshDatabases databases, DatabaseKind kind)
    {
        var silo = await TestSilo.StartAsync(
            kind,
            kind == DatabaseKind.Sqlite ? databases.NewFolder() : await databases.NewPostgresAsync(),
            new FakeTimeProvider(RunningSystem.Now),
            more => more.Services.AddRules<SealUse, SealUseRules>().AddSingleton(new RoleGrants(Grants())));
        var company = await TestCompany.FoundAsync(silo.Grains);
        await silo.Grains.GetGrain<Company.ICompanyGrain>(Kernel.Company.ICompanyGrain.Key).CompleteSetupAsync("Company");
        var portal = await PortalInProcess.StartAsync(services =>
        {
            services.AddSingleton(silo.Grains).AddSingleton<DocumentUi, SealUseUi>().AddSingleton<ITexts>(new MoreTexts(new ResourceTexts(), TextOf));
            services.AddMvcCore().AddApplicationPart(typeof(SealUseUi).Assembly);
        });
        return new(silo, portal, company);
    }

    public PaperVisitor SignIn(EmployeeNo person) => new(_portal.Address, person.Value);

    public async ValueTask DisposeAsync()
    {
        await _portal.DisposeAsync();
        await _silo.DisposeAsync();
    }

    private static string? TextOf(string key) => Texts.GetString(key, CultureInfo.CurrentUICulture);

    private static ResourceManager Texts { get; } = new("OpsSupport.web.Texts.Texts", typeof(SealUseUi).Assembly);

    private static Dictionary<string, string[]> Grants()
    {
        var added = RoleGrants.Read(typeof(SealUseRules).Assembly);
        return RoleGrants.Shipped.ToDictionary(role => role.Key, role => (string[])[.. role.Value, .. added.GetValueOrDefault(role.Key) ?? []]);
    }
}
