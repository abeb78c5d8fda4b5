using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Home;
using OpsSupport.Kernel.Http;

namespace OpsSupport.Features.News;

/// <summary>The first news for a person, and how much of all he still has to acknowledge.</summary>
internal sealed class NewsSection(IGrainFactory grains, GrainRetry retry) : IHomeSection
{
    private const int MostShown = 5;

    public int Order => 25;

    public string Partial => "/Features/News/_HomeNews.cshtml";

    public async Task<object?> LoadAsync(Person person, CancellationToken cancellation)
    {
        var news = await retry.AskAsync(() => grains.NewsDesk().ListAsync(person.No, new(), new(0, MostShown)), cancellation);
        return news.Rows.IsEmpty ? null : news;
    }
}
