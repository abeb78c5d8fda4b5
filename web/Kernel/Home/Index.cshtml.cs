using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Http;

namespace OpsSupport.Kernel.Home;

/// <summary>The first page after signing in: what waits for the person, and the way to what he does every day.</summary>
public sealed class IndexModel(IEnumerable<IHomeSection> sections, CurrentPerson visitor) : PageModel
{
    /// <summary>Null for an account without a person.</summary>
    public Person? Person { get; private set; }

    public ImmutableArray<LoadedSection> Sections { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Person = await visitor.FindAsync();
        if (Person is not null)
        {
            var loaded = await Task.WhenAll(sections.OrderBy(section => section.Order).Select(section => LoadAsync(section, Person, cancellation)));
            Sections = [.. loaded.OfType<LoadedSection>()];
        }
    }

    private static async Task<LoadedSection?> LoadAsync(IHomeSection section, Person person, CancellationToken cancellation) =>
        await section.LoadAsync(person, cancellation) is { } model ? new(section.Partial, model) : null;
}
