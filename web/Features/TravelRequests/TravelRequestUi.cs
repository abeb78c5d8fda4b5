using System.Collections.Immutable;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Menu;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.TravelRequests;

public sealed class TravelRequestUi() : DocumentUi<TravelRequest, TravelRequestForm>(TravelRequestKind.Kind)
{
    public override MenuEntry Menu => MenuLine(MenuArea.Workplace, "map-pin", order: 45);

    public override string FormPartial => "/Features/TravelRequests/_Form.cshtml";

    public override string ViewPartial => "/Features/TravelRequests/_View.cshtml";

    public override ImmutableArray<DocumentColumn> Columns =>
    [
        DocumentColumn.Number, DocumentColumn.Title with { TextKey = "TravelRequest.Purpose" }, DocumentColumn.Stage<TripStage>() with { TextKey = "Trip.Stage" },
        DocumentColumn.FirstDay, DocumentColumn.LastDay, DocumentColumn.Project, DocumentColumn.Owner, DocumentColumn.Status,
    ];

    public override ImmutableArray<Enum> Stages => [.. Enum.GetValues<TripStage>().Cast<Enum>()];

    public static string AddressOf(DocumentHeader header) => $"/{TravelRequestKind.Kind.Slug}/{Uri.EscapeDataString(DocumentKind.CodeOf(header.Ref.Key))}";

    public override async Task<Result<OpenDocument>> LoadAsync(IGrainFactory grains, string key, EmployeeNo reader)
    {
        var opened = await base.LoadAsync(grains, key, reader);
        if (!opened.Succeeded)
        {
            return opened;
        }

        var standing = await grains.GetGrain<ITravelRequestGrain>(key).StandingAsync(reader);
        return standing.Succeeded
            ? opened.Value with { View = new TripView(opened.Value.Header, (TravelRequest)opened.Value.Body, standing.Value) }
            : standing.Errors;
    }

    protected override string TitleOf(TravelRequest body) => body.Purpose;
}
