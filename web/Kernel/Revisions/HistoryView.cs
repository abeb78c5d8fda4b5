using System.Collections.Immutable;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Wording;

namespace OpsSupport.Kernel.Revisions;

/// <summary>The history of a document as <c>_History.cshtml</c> shows it: each step with what it changed.</summary>
/// <param name="CompareUrl">Where two of its revisions are compared; null where it is not offered.</param>
public sealed record HistoryView(ImmutableArray<HistoryStep> Steps, string? CompareUrl)
{
    /// <summary>The history in words, with every name on it asked for at once.</summary>
    public static async Task<HistoryView> ReadAsync(ImmutableArray<HistoryEntry> entries, Type body, DocumentUi? ui, ITexts texts, CodeNames names, string? compareUrl = null)
    {
        var differences = Reader(ui, texts);
        // What a document said at first stands on it, or is what the next step changed.
        ImmutableArray<HistoryStep> steps = [.. entries.Select(entry => new HistoryStep(entry, entry.Version > 1 && !entry.Changes.IsDefault ? differences.Of(body, entry.Changes) : []))];
        await NamesIn.LoadAsync(names, steps.SelectMany(step => step.Changes));
        await names.LoadAsync(Masters.People, entries.SelectMany(entry => new[] { entry.By, entry.OnBehalfOf }).OfType<Values.EmployeeNo>().Select(person => person.Value));
        return new(steps, RevisionSpan.Revisions(entries).Length > 1 ? compareUrl : null);
    }

    public static BodyDifference Reader(DocumentUi? ui, ITexts texts) => new(texts, ui is null ? null : (member, value) => ui.AsRead(member, value, texts));
}

/// <summary>Something that was done to a document, and what it changed.</summary>
public sealed record HistoryStep(HistoryEntry Entry, ImmutableArray<Difference> Changes);
