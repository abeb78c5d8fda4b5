using ConnectedSystems.Kernel;
using ConnectedSystems.Kernel.Storage;
using ConnectedSystems.Kernel.Wording;
using Microsoft.AspNetCore.Http.Features;

namespace ConnectedSystems.Faces.Library;

/// <summary>The document library (金企文库): folders with rights, documents with versions.</summary>
internal sealed class LibraryFace : IFace
{
    public string Name => "library";

    public Word Title => LibraryWords.Title;

    public SchemaStep Schema => FolderStore.Schema;

    public IEnumerable<MenuEntry> Menu => [new("/", LibraryWords.Folders), new("/search", LibraryWords.Search)];

    public void Add(IServiceCollection services)
    {
        services.AddSingleton<FolderStore>().AddSingleton<DocumentStore>().AddSingleton<FileFolder>().AddScoped<LibraryDesk>();
        // A little more than a file may have, so that the page can say how large it may be.
        services.Configure<FormOptions>(options => options.MultipartBodyLengthLimit = FileRules.Largest + (1024 * 1024));
    }
}
