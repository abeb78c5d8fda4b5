using System.Collections.Immutable;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Notifications;
using OpsSupport.Kernel.Nudges;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Time;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.News;

[GrainType("news")]
internal sealed class NewsGrain(NewsStore store, NewsCircle circle, NudgeSender nudges, CompanyClock clock) : Grain, INewsGrain
{
    private NewsState _state = new();

    private string Number => this.GetPrimaryKeyString()[NewsGrains.KeyPrefix.Length..];

    public override async Task OnActivateAsync(CancellationToken cancellationToken) => _state = await store.FindAsync(Number);

    public async Task<Result<NewsView>> GetAsync(EmployeeNo reader)
    {
        if (_state.Article is not { } article)
        {
            return new NewsUnknown();
        }

        var channel = await circle.ChannelAsync(article.Content.Channel);
        var (mayEdit, reached, stage) = (circle.MayEdit(reader, channel), circle.Reaches(article.Content.Audience, reader), article.StageAt(clock.Now));
        var isShown = stage == NewsStage.Published && reached;
        return isShown || mayEdit ? ViewOf(article, channel, reader, stage, mayEdit, isShown) : new NewsUnknown();
    }

    public async Task<Result<NewsArticle>> WriteAsync(Intent intent, NewsContent content)
    {
        var before = _state.Article;
        if (await RefusalAsync(intent.By, content) is { } refusal)
        {
            return refusal;
        }

        if (before is not null && await store.SaidAsync(Number, intent.Operation) is not null)
        {
            return before;
        }

        if (await ErrorsAsync(intent, content) is { IsEmpty: false } errors)
        {
            return errors;
        }

        var next = before is null
            ? new NewsArticle { Number = Number, Version = 1, Content = content, WrittenBy = intent.By, WrittenAt = clock.Now }
            : before with { Version = before.Version + 1, Content = content, CorrectedAt = clock.Now };
        return await StoreAsync(next, new(intent, before is null ? DocumentAction.Save : DocumentAction.Correct, clock.Now, NewsRules.Changes(before?.Content, content)));
    }

    public async Task<Result<NewsArticle>> WithdrawAsync(Intent intent)
    {
        if (_state.Article is not { } article || !await MayEditAsync(intent.By, article))
        {
            return new NewsUnknown();
        }

        return article.WithdrawnAt is not null ? article
            : await StoreAsync(article with { WithdrawnAt = clock.Now }, new(intent, DocumentAction.Withdraw, clock.Now, []));
    }

    public async Task<Result<NewsView>> AcknowledgeAsync(Intent intent)
    {
        var seen = await GetAsync(intent.By);
        if (seen.Value is not { MustAcknowledge: true } view)
        {
            return seen;
        }

        var at = await store.AcknowledgeAsync(Number, intent.By, clock.Now);
        _state = _state with { Acknowledged = _state.Acknowledged.SetItem(intent.By, at) };
        nudges.Nudge([intent.By]);
        return view with { MustAcknowledge = false, AcknowledgedAt = at };
    }

    public async Task<Result<NewsReading>> ReadingAsync(EmployeeNo reader) =>
        _state.Article is { } article && await MayEditAsync(reader, article) ? await ReadingAsync(article) : new NewsUnknown();

    public async Task<Result<NewsReminder>> RemindAsync(Intent intent)
    {
        if (_state.Article is not { } article || !await MayEditAsync(intent.By, article))
        {
            return new NewsUnknown();
        }

        if (await store.SaidAsync(Number, intent.Operation) is { } said)
        {
            return new NewsReminder(said.Count);
        }

        if (!article.Content.MustRead || article.StageAt(clock.Now) != NewsStage.Published)
        {
            return new NothingToRemindOf();
        }

        var missing = (await ReadingAsync(article)).Missing;
        var stored = await StoreAsync(article, new(intent, DocumentAction.Comment, clock.Now, []) { Reminded = [.. missing.Select(person => ReminderOf(article, person, intent))] });
        nudges.Nudge(missing);
        return stored.Succeeded ? new NewsReminder(missing.Length) : stored.Errors;
    }

    private NewsView ViewOf(NewsArticle article, NewsChannel? channel, EmployeeNo reader, NewsStage stage, bool mayEdit, bool isShown)
    {
        DateTimeOffset? at = _state.Acknowledged.TryGetValue(reader, out var said) ? said : null;
        return new(article, channel?.Name ?? article.Content.Channel.Value, stage, mayEdit, isShown && article.Content.MustRead && at is null, at);
    }

    private async Task<NewsReading> ReadingAsync(NewsArticle article)
    {
        var reached = await circle.ReachedAsync(article.Content.Audience);
        return new(reached.Length, [.. reached.Where(person => !_state.Acknowledged.ContainsKey(person))]);
    }

    private async Task<bool> MayEditAsync(EmployeeNo person, NewsArticle article) => circle.MayEdit(person, await circle.ChannelAsync(article.Content.Channel));

    /// <summary>Why the person may not write this here; null when he may.</summary>
    private async Task<DomainError?> RefusalAsync(EmployeeNo by, NewsContent content) =>
        _state.Article is { } before && !await MayEditAsync(by, before) ? new NewsUnknown()
        : !circle.MayEdit(by, await circle.ChannelAsync(content.Channel)) ? new NotAnEditor()
        : null;

    private async Task<ImmutableArray<DomainError>> ErrorsAsync(Intent intent, NewsContent content)
    {
        var (before, channel) = (_state.Article, await circle.ChannelAsync(content.Channel));
        var isOpen = channel is not null && (!channel.IsClosed || before?.Content.Channel == content.Channel);
        return intent.AtVersion != (before?.Version ?? 0) ? [new NewsChanged()]
            : before?.WithdrawnAt is not null ? [new NewsIsWithdrawn()]
            : [.. NewsRules.Check(content, isOpen, circle.IsUnit, circle.IsPerson)];
    }

    private static NewNotification ReminderOf(NewsArticle article, EmployeeNo person, Intent intent) => new()
    {
        Person = person,
        DedupeKey = $"news:{article.Number}:{intent.Operation:N}:{person}",
        Kind = NotificationKind.Reminder,
        Title = new("NewsToRead", []),
        Lines = [new(new("NewsToReadTitle", [NotificationValue.Of("Title", article.Content.Title)]), $"/news/{article.Number}")],
    };

    private async Task<Result<NewsArticle>> StoreAsync(NewsArticle next, NewsChange change)
    {
        var stored = _state with { Article = next, Revision = _state.Revision + 1 };
        if (!await store.SaveAsync(stored, change))
        {
            // Another silo thought it was this article's only one: whoever asks again finds what that one stored.
            DeactivateOnIdle();
            return new NewsChanged();
        }

        _state = stored;
        return next;
    }
}
