using ConnectedSystems.Kernel;
using ConnectedSystems.Kernel.Storage;
using ConnectedSystems.Kernel.Wording;

namespace ConnectedSystems.Faces.Weekly;

/// <summary>Weekly reports (周报): people write what they did, their leads read and answer.</summary>
internal sealed class WeeklyFace : IFace
{
    public string Name => "weekly";

    public Word Title => WeeklyWords.Title;

    public SchemaStep Schema => ReportStore.Schema;

    public IEnumerable<MenuEntry> Menu => [new("/", WeeklyWords.Mine), new("/to-read", WeeklyWords.ToRead)];

    public void Add(IServiceCollection services) => services.AddSingleton<ReportStore>().AddSingleton<PortalTime>();
}
