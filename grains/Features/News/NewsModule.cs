using Microsoft.Extensions.DependencyInjection;

namespace OpsSupport.Features.News;

/// <summary>What news needs in the silo.</summary>
internal static class NewsModule
{
    public static IServiceCollection AddNews(this IServiceCollection services) => services
        .AddSingleton<NewsStore>()
        .AddSingleton<NewsListStore>()
        .AddSingleton<NewsChannelStore>()
        .AddSingleton<NewsCircle>();
}
