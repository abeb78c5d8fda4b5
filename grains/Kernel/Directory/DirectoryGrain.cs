using System.Collections.Immutable;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Lists;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;
using Orleans.Concurrency;

namespace OpsSupport.Kernel.Directory;

[GrainType("directory"), StatelessWorker]
internal sealed class DirectoryGrain(IDirectory directory, DocumentListStore documents, IEnumerable<ICodeList> lists) : Grain, IDirectoryGrain
{
    private const int MostSuggestions = 20;

    public Task<Result<Person>> FindAsync(EmployeeNo no) =>
        Task.FromResult<Result<Person>>(directory.Find(no) is { } person ? person : new Nobody(no));

    // Names of masters are no secret inside the company; what they cost and earn is.
    public async Task<Suggestions> SuggestAsync(EmployeeNo reader, string kind, string text)
    {
        if (ListOf(kind) is { } list)
        {
            return new([.. list.All.Where(item => item.Code.Contains(text, StringComparison.OrdinalIgnoreCase)).Take(MostSuggestions)]);
        }

        var found = await documents.ListAsync(
            kind, new() { Name = text, Status = DocumentStatus.Effective }, ListScope.All, new(0, MostSuggestions));
        return new([.. found.Rows.Select(row => new Suggestion(DocumentKind.CodeOf(row.Header.Ref.Key), row.Facts.Title))]);
    }

    public async Task<Suggestions> NamesAsync(string kind, ImmutableArray<string> codes)
    {
        if (ListOf(kind) is { } list)
        {
            return new([.. list.All.Where(item => codes.Contains(item.Code))]);
        }

        var names = await documents.TitlesAsync(kind, codes);
        return new([.. names.Select(name => new Suggestion(name.Key, name.Value))]);
    }

    private ICodeList? ListOf(string kind) => lists.FirstOrDefault(list => list.Kind == kind);
}
