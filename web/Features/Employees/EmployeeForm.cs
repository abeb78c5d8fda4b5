using System.ComponentModel.DataAnnotations;
using OpsSupport.Features.OrgUnits;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Forms;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.Employees;

/// <summary>Rates are only shown and only kept for those who may see them; the grain decides that, whatever is sent.</summary>
public sealed class EmployeeForm : IDocumentForm<Employee, EmployeeForm>
{
    [Required, StringLength(60)] public string Name { get; set; } = "";

    [EmailAddress, StringLength(200)] public string? Email { get; set; }

    public StaffCategory Category { get; set; }

    public DateOnly? LeftOn { get; set; }

    public LineList<UnitForm> Units { get; } = new(DatedCodeForm.Partial);

    public LineList<GradeForm> Grades { get; } = new("/Features/Employees/_Grade.cshtml");

    public LineList<RateForm> Rates { get; } = new("/Features/Employees/_Rate.cshtml");

    public List<Role> Roles { get; set; } = [];

    public static EmployeeForm FromBody(Employee body)
    {
        var form = new EmployeeForm { Name = body.Name, Email = body.Email, Category = body.Category, LeftOn = body.LeftOn, Roles = [.. body.Roles] };
        form.Units.WithCodes(body.Units);
        form.Grades.With(body.Grades.Steps().Select(step => new GradeForm { From = step.From, Name = step.Value?.Name }));
        form.Rates.With(body.Rates.Steps().Select(step => RateForm.Of(step.From, step.Value)));
        return form;
    }

    public Employee ToBody() => new()
    {
        Name = Name.Trim(),
        Email = Email,
        Category = Category,
        LeftOn = LeftOn,
        Units = Units.ToCodes<UnitForm, UnitCode>(),
        Grades = Grades.ToTimeline(line => string.IsNullOrWhiteSpace(line.Name) ? null : new Grade(line.Name.Trim())),
        Rates = Rates.ToTimeline(line => line.ToRate()),
        Roles = [.. Roles.Distinct().Order()],
    };

    public sealed class UnitForm : DatedCodeForm
    {
        public override string Suggest => OrgUnitDocument.Name;
    }

    public sealed class GradeForm : DatedForm
    {
        [StringLength(Grade.LongestName)] public string? Name { get; set; }

        protected override IEnumerable<LineField> Fields => [new(nameof(From), From), new(nameof(Name), Name, IsNeeded: false)];
    }

    public sealed class RateForm : DatedForm
    {
        [Range(0, 100_000)] public decimal? PerDay { get; set; }

        [QuarterHours, Range(0.25, 24)] public decimal? StandardHours { get; set; }

        protected override IEnumerable<LineField> Fields =>
            [new(nameof(From), From), new(nameof(PerDay), PerDay, IsNeeded: false), new(nameof(StandardHours), StandardHours, IsNeeded: false)];

        public static RateForm Of(DateOnly from, CostRate? rate) =>
            new() { From = from, PerDay = rate?.PerDay.Amount, StandardHours = rate?.StandardHours.Value };

        public override IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
            PerDay is { } rate && decimal.Round(rate, Currency.Cny.Decimals) != rate
                ? base.Validate(validationContext).Append(new("Field.Decimals", [nameof(PerDay)]))
                : base.Validate(validationContext);

        /// <summary>The rate; eight hours a day unless something else was typed, none where no rate was.</summary>
        public CostRate? ToRate() => PerDay is { } perDay ? new(Money.Cny(perDay), Hours.Of(StandardHours ?? 8)) : null;
    }
}
