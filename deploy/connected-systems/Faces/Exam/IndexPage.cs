using ConnectedSystems.Kernel.Pages;

namespace ConnectedSystems.Faces.Exam;

/// <summary>The papers that I am to take, or took.</summary>
internal sealed class IndexPage(SittingStore sittings) : FacePage
{
    public IReadOnlyList<Sitting> Sittings => sittings.Of(Me.Number);
}
