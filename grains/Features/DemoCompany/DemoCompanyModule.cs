using Microsoft.Extensions.DependencyInjection;

namespace OpsSupport.Features.DemoCompany;

internal static class DemoCompanyModule
{
    /// <summary>What loads the demonstration company, when somebody asks for it.</summary>
    public static IServiceCollection AddDemoCompany(this IServiceCollection services) => services
        .AddSingleton(typeof(MasterLoad<>))
        .AddSingleton<MasterLoads>()
        .AddSingleton<RequestLoad>()
        .AddSingleton<ClaimLoad>()
        .AddSingleton<ReportLoad>()
        .AddSingleton<AllowanceLoad>()
        .AddSingleton<BookClosing>()
        .AddSingleton<NewsLoad>()
        .AddSingleton<FigureHolders>()
        .AddSingleton<CompanyLoad>();
}
