using System.ComponentModel.DataAnnotations;
using OpsSupport.Kernel.Forms;

namespace OpsSupport.Features.TravelRequests;

/// <summary>A way of a trip as it is typed: cities by their names.</summary>
public sealed class TripLegForm : LineForm
{
    [StringLength(40)] public string? From { get; set; }

    [StringLength(40)] public string? To { get; set; }

    public DateTime? DepartsAt { get; set; }

    public DateTime? ArrivesAt { get; set; }

    protected override IEnumerable<LineField> Fields =>
        [new(nameof(From), From), new(nameof(To), To), new(nameof(DepartsAt), DepartsAt), new(nameof(ArrivesAt), ArrivesAt)];

    public static TripLegForm Of(TripLeg leg) => new() { From = leg.From.Name, To = leg.To.Name, DepartsAt = leg.DepartsAt, ArrivesAt = leg.ArrivesAt };

    public TripLeg ToLeg() => new(Places.City(From), Places.City(To), DepartsAt!.Value, ArrivesAt!.Value);
}
