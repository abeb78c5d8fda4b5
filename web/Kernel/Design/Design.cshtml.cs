using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Display;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Http;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Shared;
using OpsSupport.Kernel.Values;
using OpsSupport.Kernel.Wording;

namespace OpsSupport.Kernel.Design;

/// <summary>The living style page: every component in every state, as the pages use it. For administrators and developers.</summary>
public sealed class DesignModel(IWebHostEnvironment environment, CurrentPerson visitor, TimeProvider time, ITexts texts) : PageModel
{
    public SampleForm Form { get; private set; } = new() { Subject = "PRJ", Hours = 7.5m, Urgent = true };

    public SampleForm Refused { get; private set; } = new();

    public DateTimeOffset Now => time.GetUtcNow();

    /// <summary>Every kind of value there is, shown the one way it is shown.</summary>
    public ImmutableArray<object?> Values =>
    [
        Money.Cny(1234567.89m), Money.Cny(-1234m), Money.Of(98.5m, Currency.Of("CAD")), new Ratio(0.1234m), new Ratio(null), Hours.Of(7.25m),
        Period.Of(DateOnly.FromDateTime(Now.Date)), DateOnly.FromDateTime(Now.Date), Now, true, null,
    ];

    public ImmutableArray<Enum> States => [.. Enum.GetValues<DocumentStatus>(), .. Enum.GetValues<PeriodState>()];

    public TableView Table => Empty with
    {
        Rows =
        [
            new("#row", ["PRJ-2026-0007", DocumentStatus.Effective, Money.Cny(1280000m), new Ratio(0.4231m)]),
            new("#row", ["PRJ-2026-0012", DocumentStatus.InApproval, Money.Cny(-4200.5m), new Ratio(null)]),
            new("#row", ["PRJ-2026-0015", DocumentStatus.Voided, null, new Ratio(-0.0425m)]),
        ],
        Totals = [new(null, [texts["List.Total"], "", Money.Cny(1275799.5m), ""])],
    };

    public TableView Empty => new(
        "sample",
        texts["Design.Table"],
        [
            new(texts["Column.Number"], SortUrl: "#", Sorted: SortOrder.Ascending), new(texts["Column.Status"], SortUrl: "#"),
            new(texts["Column.Amount"], IsNumber: true, SortUrl: "#"), new(texts["Chart.Share"], IsNumber: true),
        ],
        [])
    {
        Empty = new("inbox", texts["List.NothingFound"], texts["List.NothingFound.Text"], new(texts["List.ShowAll"], "#", "refresh")),
    };

    public StackedBar Composition => new(texts["Design.Composition"], texts["Column.Stage"], texts["Column.Amount"],
        [.. FigureKinds.Costs.Select((kind, index) => new ChartPart(texts.Of(kind), Money.Cny(420000m / (index + 1)), 420000m / (index + 1), "#"))]);

    public ColumnChart Months => new(texts["Design.Months"], texts["Column.FirstDay"], texts["Column.Amount"],
        [.. Enumerable.Range(1, 9).Select(month => new ChartPart($"{month:00}", Money.Cny((month * 31000) - 45000), (month * 31000) - 45000))]);

    public async Task<IActionResult> OnGetAsync()
    {
        if (!environment.IsDevelopment() && !await visitor.MayAsync(Permission.Administer))
        {
            return this.NotForYou([new Results.NotAllowed(Permission.Administer.Name)]);
        }

        ModelState.AddModelError("Refused.Subject", "Field.Required");
        ModelState.AddModelError("Refused.Project", "Field.CodeText");
        ModelState.AddModelError("Refused.Amount.Amount", "Field.NotANumber");
        return Page();
    }
}
