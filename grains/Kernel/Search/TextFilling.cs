using Microsoft.Extensions.Logging;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Storage.Rows;
using OpsSupport.Kernel.Time;

namespace OpsSupport.Kernel.Search;

/// <summary>
/// Makes documents of earlier releases known to searches, while people work: every change writes its own text, and what nobody changes gets it here.
/// Each silo looks; whoever is first leaves nothing to the others.
/// </summary>
internal sealed partial class TextFilling(DocumentTextStore store, DocumentTexts texts, TimeProvider time, ILogger<TextFilling> logger)
    : Sweep(Every, "Documents of earlier releases could not be made known to searches; the next try goes on", time, logger)
{
    private const int Batch = 200;

    private static readonly TimeSpan Every = TimeSpan.FromSeconds(10);

    private DocumentRef _last = new("", "");
    private int _filled;
    private bool _isDone;

    /// <summary>Goes on until every document has a text.</summary>
    public async Task FillAsync(CancellationToken cancellation = default)
    {
        while (!_isDone && !cancellation.IsCancellationRequested)
        {
            var documents = await store.WithoutAsync(texts.Kinds, _last, Batch);
            var rows = new List<TextRow>();
            foreach (var document in documents)
            {
                var remarks = await store.RemarksAsync(document.Header.Ref);
                rows.AddRange(remarks.Prepend(texts.Of(document)).Select(text => new TextRow(document.Header.Ref, text)));
            }

            await store.AddAsync(rows);
            Report(documents.Length);
            _last = documents.LastOrDefault()?.Header.Ref ?? _last;
            _isDone = documents.Length < Batch;
        }
    }

    protected override Task SweepAsync(CancellationToken cancellation) => FillAsync(cancellation);

    private void Report(int filled)
    {
        _filled += filled;
        if (filled > 0)
        {
            LogFilled(_filled);
        }
    }

    [LoggerMessage(LogLevel.Information, "Searches know {Count} documents of earlier releases now")]
    private partial void LogFilled(int count);
}
