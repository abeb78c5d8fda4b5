namespace OpsSupport.Kernel.Shared;

/// <summary>What a page tells the layout about itself: its title and the way to it.</summary>
public sealed class PageFrame
{
    private readonly List<Crumb> _crumbs = [];

    public string Title { get; set; } = "";

    /// <summary>A few words under the title: what this is about.</summary>
    public string? Lead { get; set; }

    public IReadOnlyList<Crumb> Crumbs => _crumbs;

    /// <summary>Style sheets of a shape that only this page has, by name: a first visit elsewhere does not pay for them.</summary>
    public IReadOnlyList<string> Sheets { get; set; } = [];

    /// <summary>Scripts of a behaviour that only this page has, by name.</summary>
    public IReadOnlyList<string> Scripts { get; set; } = [];

    /// <summary>Adds a page above this one, outermost first.</summary>
    public void Under(string text, string url) => _crumbs.Add(new(text, url));
}

/// <summary>A step of the way to a page.</summary>
public sealed record Crumb(string Text, string Url);
