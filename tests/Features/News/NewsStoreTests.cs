using OpsSupport.Kernel;
using OpsSupport.Kernel.Databases;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Results;

namespace OpsSupport.Features.News;

/// <summary>News as it is kept, listed and found, the same on both databases.</summary>
public sealed class NewsStoreTests(RunningSystem system)
{
    [Theory, OnBothDatabases]
    [Trait("AT", "01.10")]
    public async Task Lists_and_search_show_it_from_its_first_moment_to_its_last_to_its_audience_only(DatabaseKind kind)
    {
        var (grains, list) = (await system.GrainsOnAsync(kind), await system.ServiceAsync<NewsListStore>(kind));
        var company = await TestCompany.FoundAsync(grains);
        var channel = await A.ChannelAsync(grains, company.Mark);
        await A.WriteAsync(grains, SystemActor.No, A.Content with
        {
            Title = "春节放假",
            Channel = channel,
            Audience = new() { People = [company.Ann] },
            PublishAt = RunningSystem.Now,
            ExpiresAt = RunningSystem.Now.AddHours(9),
        });
        Task<NewsPage> ListAsync(string key, string? text, DateTimeOffset at) =>
            list.ListAsync(company.Ann, [key], null, new() { Channel = channel, Text = text }, new(0, 10), at);
        var own = $"person:{company.Ann}";

        foreach (var text in new[] { null, "放假" })
        {
            Assert.Equal(0, (await ListAsync(own, text, RunningSystem.Now.AddSeconds(-1))).Count);
            Assert.Equal(1, (await ListAsync(own, text, RunningSystem.Now)).Count);
            Assert.Equal("春节放假", Assert.Single((await ListAsync(own, text, RunningSystem.Now.AddHours(9).AddSeconds(-1))).Rows).Title);
            Assert.Equal(0, (await ListAsync(own, text, RunningSystem.Now.AddHours(9))).Count);
            Assert.Equal(0, (await ListAsync($"person:{company.Lead}", text, RunningSystem.Now)).Count);
        }

        Assert.Equal(0, (await ListAsync(own, "出差", RunningSystem.Now)).Count);
        Assert.Equal(0, (await ListAsync(own, "%", RunningSystem.Now)).Count);
    }

    [Theory, OnBothDatabases]
    public async Task Pinned_comes_first_and_what_waits_is_counted_until_it_is_acknowledged(DatabaseKind kind)
    {
        var grains = await system.GrainsOnAsync(kind);
        var company = await TestCompany.FoundAsync(grains);
        var content = A.Content with { Channel = await A.ChannelAsync(grains, company.Mark), Audience = new() { Units = [company.Unit] } };
        var pinned = await A.WriteAsync(grains, SystemActor.No, content with { IsPinned = true, PublishAt = RunningSystem.Now.AddDays(-3) });
        var plain = await A.WriteAsync(grains, SystemActor.No, content);
        var must = await A.WriteAsync(grains, SystemActor.No, content with { MustRead = true, PublishAt = RunningSystem.Now.AddDays(-1) });
        Task<NewsPage> ListAsync() => grains.NewsDesk().ListAsync(company.Ann, new() { Channel = content.Channel }, new(0, 10));

        var before = await ListAsync();
        var said = await grains.News(must.Number).AcknowledgeAsync(Intent.New(company.Ann, 0));
        var again = await grains.News(must.Number).AcknowledgeAsync(Intent.New(company.Ann, 0));

        Assert.Equal([pinned.Number, plain.Number, must.Number], before.Rows.Select(row => row.Number));
        Assert.Equal((1, true), (before.Unacknowledged, before.Rows[2].MustAcknowledge));
        Assert.Equal(RunningSystem.Now, said.Value!.AcknowledgedAt);
        Assert.Equal(said.Value.AcknowledgedAt, again.Value!.AcknowledgedAt);
        Assert.Equal(0, (await ListAsync()).Unacknowledged);
    }

    [Theory, OnBothDatabases]
    public async Task The_same_operation_writes_one_article_and_a_stale_correction_none(DatabaseKind kind)
    {
        var grains = await system.GrainsOnAsync(kind);
        var company = await TestCompany.FoundAsync(grains);
        var content = A.Content with { Channel = await A.ChannelAsync(grains, company.Mark), Audience = new() { Units = [company.Unit] } };
        var intent = Intent.New(SystemActor.No, 0);

        var (first, second) = (await grains.NewsDesk().WriteAsync(intent, content), await grains.NewsDesk().WriteAsync(intent, content));
        var number = first.Value!.Number;
        var corrected = await grains.News(number).WriteAsync(Intent.New(SystemActor.No, 1), content with { Title = "Other" });
        var stale = await grains.News(number).WriteAsync(Intent.New(SystemActor.No, 1), content with { Title = "Third" });

        Assert.Equal(number, second.Value!.Number);
        Assert.Equal((2, "Other"), (corrected.Value!.Version, corrected.Value.Content.Title));
        Assert.Equal([new NewsChanged()], stale.Errors);
        var trail = await (await system.ServiceAsync<AuditStore>(kind)).HistoryAsync(new(NewsStore.AuditKind, number), 10);
        Assert.Equal([DocumentAction.Correct, DocumentAction.Save], trail.Select(entry => entry.Action));
        Assert.Equal([new FieldChange("Title", "Holiday", "Other")], trail[0].Changes);
    }

    [Theory, OnBothDatabases]
    public async Task Only_its_audience_and_its_editors_know_of_it_and_only_editors_change_it(DatabaseKind kind)
    {
        var grains = await system.GrainsOnAsync(kind);
        var company = await TestCompany.FoundAsync(grains);
        var content = A.Content with { Channel = await A.ChannelAsync(grains, company.Mark, company.Lead), Audience = new() { People = [company.Ann] } };
        var article = await A.WriteAsync(grains, company.Lead, content);
        var news = grains.News(article.Number);

        Assert.Equal((false, true), ((await news.GetAsync(company.Ann)).Value!.MayEdit, (await news.GetAsync(company.Lead)).Value!.MayEdit));
        Assert.Equal([new NewsUnknown()], (await news.GetAsync(company.Head)).Errors);
        Assert.Equal([new NewsUnknown()], (await news.AcknowledgeAsync(Intent.New(company.Head, 0))).Errors);
        Assert.Equal([new NewsUnknown()], (await news.ReadingAsync(company.Ann)).Errors);
        Assert.Equal([new NewsUnknown()], (await news.WriteAsync(Intent.New(company.Ann, 1), content)).Errors);
        Assert.Equal([new NewsUnknown()], (await news.WithdrawAsync(Intent.New(company.Ann, 1))).Errors);
        Assert.Equal([new NewsUnknown()], (await news.RemindAsync(Intent.New(company.Ann, 1))).Errors);
        Assert.Equal([new NotAnEditor()], (await grains.NewsDesk().WriteAsync(Intent.New(company.Ann, 0), content)).Errors);
        Assert.Equal([new NotAnEditor()], (await grains.NewsDesk().SaveChannelAsync(Intent.New(company.Ann, 1), new() { Code = content.Channel, Name = "x" })).Errors);

        Assert.NotNull((await news.WithdrawAsync(Intent.New(company.Lead, 1))).Value!.WithdrawnAt);
        Assert.Equal([new NewsUnknown()], (await news.GetAsync(company.Ann)).Errors);
        Assert.Equal(RefusalKind.Unknown, new NewsUnknown().Refusal);
    }
}
