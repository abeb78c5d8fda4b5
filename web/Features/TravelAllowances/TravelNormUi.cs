using System.Collections.Immutable;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Menu;
using OpsSupport.Kernel.Shared;
using OpsSupport.Kernel.Wording;

namespace OpsSupport.Features.TravelAllowances;

public sealed class TravelNormUi() : DocumentUi<TravelNorm, TravelNormForm>(TravelNormKind.Kind)
{
    public override MenuEntry Menu => MenuLine(MenuArea.Finance, "adjustments", order: 60);

    public override string FormPartial => "/Features/TravelAllowances/_NormForm.cshtml";

    public override string ViewPartial => "/Features/TravelAllowances/_NormView.cshtml";

    public override ImmutableArray<DocumentColumn> Columns =>
        [DocumentColumn.Number with { TextKey = "travel-norm.Code" }, DocumentColumn.FirstDay with { TextKey = "TravelNorm.LastRate" }, DocumentColumn.ChangedAt];

    /// <summary>What holds as long as nobody decided otherwise, to begin with.</summary>
    public override object NewForm(IQueryCollection query) => TravelNormForm.FromBody(TravelNorm.Usual);

    public static TableView Rates(TravelNorm norm, ITexts texts) => new(
        "rates", texts["TravelNorm.Rates"],
        [
            new(texts["AllowanceRate.From"]), new(texts["AllowanceRate.Class"]), new(texts["AllowanceRate.First"], IsNumber: true),
            new(texts["AllowanceRate.Second"], IsNumber: true), new(texts["AllowanceRate.Other"], IsNumber: true),
        ],
        [.. norm.Rates.Select(rate => new TableRow(null, [rate.From, rate.Class, rate.First, rate.Second, rate.Other]))])
    {
        Empty = new("coin", texts["Lines.Empty"]),
    };

    public static TableView Places(TravelNorm norm, ITexts texts) => new(
        "places", texts["TravelNorm.Places"], [new(texts["TravelNormPlaceTier.Place"]), new(texts["TravelNormPlaceTier.Tier"])],
        [.. norm.Places.Select(place => new TableRow(null, [place.Place, place.Tier]))])
    {
        Empty = new("map-pin", texts["Lines.Empty"]),
    };

    public static TableView Grades(TravelNorm norm, ITexts texts) => new(
        "grades", texts["TravelNorm.Grades"], [new(texts["TravelNormGradeClass.Grade"]), new(texts["TravelNormGradeClass.Class"])],
        [.. norm.Grades.Select(grade => new TableRow(null, [grade.Grade, grade.Class]))])
    {
        Empty = new("user", texts["Lines.Empty"]),
    };
}
