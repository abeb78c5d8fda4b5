using System.Collections.Immutable;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Lists;
using OpsSupport.Kernel.Numbers;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Time;
using OpsSupport.Kernel.Values;
using Orleans.Concurrency;

namespace OpsSupport.Features.News;

[GrainType("news-desk"), StatelessWorker]
internal sealed class NewsDeskGrain(NewsListStore list, NewsChannelStore channels, NewsStore store, NewsCircle circle, NumberDrawer numbers, CompanyClock clock) : Grain, INewsDeskGrain
{
    /// <summary>News is numbered as documents are, but is none: nobody agrees to it.</summary>
    private static readonly DocumentKind Numbered = new("news", Slug: "news", NumberPrefix: "NW");

    public async Task<NewsPage> ListAsync(EmployeeNo reader, NewsFilter filter, PageRequest page)
    {
        var editing = filter.AsEditor ? (await ChannelsAsync(reader)).MayEdit : (ImmutableArray<NewsChannelCode>?)null;
        return await list.ListAsync(reader, circle.KeysOf(reader), editing, filter, page, clock.Now);
    }

    public async Task<NewsChannels> ChannelsAsync(EmployeeNo reader)
    {
        var all = await channels.AllAsync();
        var own = all.Where(channel => circle.MayEdit(reader, channel)).ToImmutableArray();
        return new(all, [.. own.Where(channel => !channel.IsClosed).Select(channel => channel.Code)], [.. own.Select(channel => channel.Code)]);
    }

    public async Task<Result<NewsChannel>> SaveChannelAsync(Intent intent, NewsChannel channel)
    {
        var before = await channels.FindAsync(channel.Code);
        if (!circle.MayEdit(intent.By, before))
        {
            return new NotAnEditor();
        }

        if (before is not null && await channels.WasDoneAsync(channel.Code, intent.Operation))
        {
            return before;
        }

        if (NewsRules.Check(channel, circle.IsPerson).ToImmutableArray() is { IsEmpty: false } errors)
        {
            return errors;
        }

        var next = channel with { Version = intent.AtVersion + 1 };
        return intent.AtVersion == (before?.Version ?? 0) && await channels.SaveAsync(next, new(intent, DocumentAction.Save, clock.Now, [])) ? next : new NewsChanged();
    }

    public async Task<Result<NewsArticle>> WriteAsync(Intent intent, NewsContent content)
    {
        // A number is drawn only by whoever may use it.
        if (!circle.MayEdit(intent.By, await channels.FindAsync(content.Channel)))
        {
            return new NotAnEditor();
        }

        var number = await store.WrittenByAsync(intent.Operation) ?? await numbers.DrawAsync(Numbered, clock.Today.Year);
        return await GrainFactory.News(number).WriteAsync(intent, content);
    }
}
