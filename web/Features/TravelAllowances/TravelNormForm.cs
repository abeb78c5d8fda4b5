using System.ComponentModel.DataAnnotations;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Forms;

namespace OpsSupport.Features.TravelAllowances;

public sealed class TravelNormForm : IDocumentForm<TravelNorm, TravelNormForm>
{
    public LineList<AllowanceRateForm> Rates { get; } = new("/Features/TravelAllowances/_Rate.cshtml");

    public LineList<PlaceTierForm> Places { get; } = new("/Features/TravelAllowances/_PlaceTier.cshtml");

    public LineList<GradeClassForm> Grades { get; } = new("/Features/TravelAllowances/_GradeClass.cshtml");

    public static TravelNormForm FromBody(TravelNorm body)
    {
        var form = new TravelNormForm();
        form.Rates.With(body.Rates.Select(AllowanceRateForm.Of));
        form.Places.With(body.Places.Select(place => new PlaceTierForm { Place = place.Place.Name, Tier = place.Tier }));
        form.Grades.With(body.Grades.Select(grade => new GradeClassForm { Grade = grade.Grade, Class = grade.Class }));
        return form;
    }

    public TravelNorm ToBody() => new()
    {
        Rates = [.. Rates.Filled.Select(rate => rate.ToRate()).OrderBy(rate => rate.Class).ThenBy(rate => rate.From)],
        Places = [.. Places.Filled.Select(place => new PlaceTier(TravelRequests.Places.ProvinceOrCity(place.Place), place.Tier!.Value))],
        Grades = [.. Grades.Filled.Select(grade => new GradeClass(grade.Grade!.Trim(), grade.Class!.Value))],
    };

    public sealed class PlaceTierForm : LineForm
    {
        [StringLength(40)] public string? Place { get; set; }

        public CityTier? Tier { get; set; }

        protected override IEnumerable<LineField> Fields => [new(nameof(Place), Place), new(nameof(Tier), Tier)];
    }

    public sealed class GradeClassForm : LineForm
    {
        [StringLength(20)] public string? Grade { get; set; }

        public TravelClass? Class { get; set; }

        protected override IEnumerable<LineField> Fields => [new(nameof(Grade), Grade), new(nameof(Class), Class)];
    }
}
