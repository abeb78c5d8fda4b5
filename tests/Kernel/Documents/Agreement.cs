using OpsSupport.Kernel.Results;

namespace OpsSupport.Kernel.Documents;

/// <summary>Everybody who is asked agrees.</summary>
internal static class Agreement
{
    public static async Task<DocumentHeader> AgreeAsync(this IDocumentGrain document, DocumentHeader header)
    {
        while (header is { Status: DocumentStatus.InApproval, Awaiting: [var person, ..] })
        {
            var decided = await document.DecideAsync(Intent.New(person, header.Version), Decision.Approve, null);
            header = decided.Value ?? throw new InvalidOperationException(string.Join(", ", decided.Errors.AsEnumerable()));
        }

        return header;
    }

    public static async Task<DocumentHeader> AgreeAsync(this IDocumentGrain document, Result<DocumentHeader> submitted) =>
        await document.AgreeAsync(submitted.Value ?? throw new InvalidOperationException(string.Join(", ", submitted.Errors.AsEnumerable())));
}
