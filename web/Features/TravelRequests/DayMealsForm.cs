using OpsSupport.Kernel.Forms;

namespace OpsSupport.Features.TravelRequests;

/// <summary>The meals of a day that somebody else provided.</summary>
public sealed class DayMealsForm : LineForm
{
    public DateOnly? Day { get; set; }

    public bool Breakfast { get; set; }

    public bool Lunch { get; set; }

    public bool Dinner { get; set; }

    protected override IEnumerable<LineField> Fields => [new(nameof(Day), Day)];

    public static DayMealsForm Of(DayMeals meals) => new() { Day = meals.Day, Breakfast = meals.Breakfast, Lunch = meals.Lunch, Dinner = meals.Dinner };

    public DayMeals ToMeals() => new(Day!.Value, Breakfast, Lunch, Dinner);
}
