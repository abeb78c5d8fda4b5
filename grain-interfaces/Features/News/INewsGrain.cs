using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;
using Orleans.Concurrency;

namespace OpsSupport.Features.News;

/// <summary>One news article with what its readers said; its key is made by <see cref="NewsGrains"/>.</summary>
public interface INewsGrain : IGrainWithStringKey
{
    /// <summary>For its audience while it is published, and for its editors always; unknown to everybody else.</summary>
    [ReadOnly]
    Task<Result<NewsView>> GetAsync(EmployeeNo reader);

    /// <summary>Writes it, or corrects the version that the intent speaks of. Who acknowledged it has done so for good.</summary>
    Task<Result<NewsArticle>> WriteAsync(Intent intent, NewsContent content);

    /// <summary>Takes it from everybody but its editors, for good.</summary>
    Task<Result<NewsArticle>> WithdrawAsync(Intent intent);

    /// <summary>Who acts has read it.</summary>
    Task<Result<NewsView>> AcknowledgeAsync(Intent intent);

    /// <summary>Who read it and who did not; for its editors.</summary>
    [ReadOnly]
    Task<Result<NewsReading>> ReadingAsync(EmployeeNo reader);

    /// <summary>Tells exactly those who did not acknowledge it that they have to; the same operation tells them once.</summary>
    Task<Result<NewsReminder>> RemindAsync(Intent intent);
}

/// <summary>Finds the grains of news.</summary>
public static class NewsGrains
{
    public const string KeyPrefix = "news:";

    public static INewsGrain News(this IGrainFactory grains, string number) => grains.GetGrain<INewsGrain>(KeyPrefix + number);

    public static INewsDeskGrain NewsDesk(this IGrainFactory grains) => grains.GetGrain<INewsDeskGrain>(0);
}
