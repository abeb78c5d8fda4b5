using ConnectedSystems.Kernel.Pages;

namespace ConnectedSystems.Faces.Weekly;

/// <summary>What others submitted to me.</summary>
internal sealed class ToReadPage(ReportStore reports) : FacePage
{
    public IReadOnlyList<Report> Reports => reports.To(Me.Number);
}
