using ConnectedSystems.Kernel.SignOn;

namespace ConnectedSystems.Kernel;

/// <summary>Who looks after this system, as its settings say.</summary>
internal sealed class Keepers(SystemSettings settings)
{
    public bool Has(Visitor visitor) => settings.Keepers.Contains(visitor.Number) || visitor.Roles.Any(settings.Keepers.Contains);
}
