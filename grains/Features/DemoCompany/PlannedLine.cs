using OpsSupport.Features.OpeningFigures;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.DemoCompany;

/// <summary>A figure of old with the project it is of.</summary>
internal sealed record PlannedLine(ProjectNo Project, OpeningLine Line);
