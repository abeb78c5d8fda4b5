using System.Collections.Immutable;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Http;
using OpsSupport.Kernel.Lists;
using OpsSupport.Kernel.Shared;
using OpsSupport.Kernel.Wording;

namespace OpsSupport.Kernel.Home;

/// <summary>What waits for the person's answer: the first documents of each kind and how many there are, as its list counts them, and what modules add.</summary>
internal sealed class AwaitingSection(DocumentUiCatalog catalog, IEnumerable<IAwaiting> others, IGrainFactory grains, GrainRetry retry, ITexts texts) : IHomeSection
{
    private const int MostShown = 5;

    public int Order => 20;

    public string Partial => "/Kernel/Home/_Awaiting.cshtml";

    public async Task<object?> LoadAsync(Person person, CancellationToken cancellation)
    {
        var kinds = catalog.All.Where(ui => ui.Kind.Life == DocumentLife.Approved && person.May(Permission.Read(ui.Kind)));
        var lists = await Task.WhenAll(others.Select(other => other.LoadAsync(person, cancellation)).Concat(kinds.Select(ui => OfKindAsync(ui, person, cancellation))));
        return new AwaitingView([.. lists.OfType<AwaitingKind>().Where(kind => kind.Count > 0)]);
    }

    private async Task<AwaitingKind?> OfKindAsync(DocumentUi ui, Person person, CancellationToken cancellation)
    {
        var found = await retry.AskAsync(
            () => grains.GetGrain<IDocumentListGrain>(ui.Kind.Name).ListAsync(person.No, new() { Awaiting = person.No }, new(0, MostShown), cancellation), cancellation);
        return found.Value is not { } page ? null : new(
            texts[ui.TextKey("Title")], page.Count, $"/{ui.Kind.Slug}?view={ListView.WaitingForMe}",
            [.. page.Rows.Select(row => new ActionLink($"{row.Header.Number} {row.Facts.Title}", ui.AddressOf(row.Header.Ref.Key), ui.Menu.Icon))]);
    }
}

/// <summary>What waits, kind by kind; empty when nothing does.</summary>
public sealed record AwaitingView(ImmutableArray<AwaitingKind> Kinds);

/// <param name="Url">The list of all of them.</param>
public sealed record AwaitingKind(string Title, int Count, string Url, ImmutableArray<ActionLink> First);
