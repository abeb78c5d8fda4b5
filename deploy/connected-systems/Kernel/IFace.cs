using ConnectedSystems.Kernel.Storage;
using ConnectedSystems.Kernel.Wording;

namespace ConnectedSystems.Kernel;

/// <summary>What one of the four systems adds to what all of them have.</summary>
internal interface IFace
{
    /// <summary>As it is said on the command line; its pages stand in the folder of this name.</summary>
    string Name { get; }

    Word Title { get; }

    /// <summary>Its tables.</summary>
    SchemaStep Schema { get; }

    /// <summary>Where its menu leads, and for whom.</summary>
    IEnumerable<MenuEntry> Menu { get; }

    void Add(IServiceCollection services);

    /// <summary>What programs call; pages are found by themselves.</summary>
    void Map(WebApplication app)
    {
    }
}

/// <summary>A line of the menu.</summary>
internal sealed record MenuEntry(string Path, Word Text, bool KeepersOnly = false);
