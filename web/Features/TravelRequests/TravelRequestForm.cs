using System.ComponentModel.DataAnnotations;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Forms;

namespace OpsSupport.Features.TravelRequests;

public sealed class TravelRequestForm : IDocumentForm<TravelRequest, TravelRequestForm>
{
    [Required, CodeText] public string Project { get; set; } = "";

    [Required, StringLength(200)] public string Purpose { get; set; } = "";

    public LineList<TripLegForm> Legs { get; } = new("/Features/TravelRequests/_Leg.cshtml");

    public LineList<DayMealsForm> Meals { get; } = new("/Features/TravelRequests/_Meals.cshtml");

    public bool ClaimsNothing { get; set; }

    [CodeText] public string? Replaces { get; set; }

    public static TravelRequestForm FromBody(TravelRequest body)
    {
        var form = new TravelRequestForm { Project = body.Project.Value, Purpose = body.Purpose, ClaimsNothing = body.ClaimsNothing, Replaces = body.Replaces };
        form.Legs.With(body.Legs.Select(TripLegForm.Of));
        form.Meals.With(body.Meals.Select(DayMealsForm.Of));
        return form;
    }

    public TravelRequest ToBody() => new()
    {
        Project = new(Project.Trim()),
        Purpose = Purpose.Trim(),
        Legs = [.. Legs.Filled.Select(leg => leg.ToLeg())],
        Meals = [.. Meals.Filled.Select(meals => meals.ToMeals())],
        ClaimsNothing = ClaimsNothing,
        Replaces = string.IsNullOrWhiteSpace(Replaces) ? null : Replaces.Trim(),
    };
}
