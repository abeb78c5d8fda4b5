using System.Collections.Immutable;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Shared;
using OpsSupport.Kernel.Values;
using OpsSupport.Kernel.Wording;

namespace OpsSupport.Features.Projects;

/// <summary>The figures of a project as its panorama shows them: sections of named figures, each with the way to its entries.</summary>
public sealed record PanoramaFigures(ProjectPanorama Project, LiveFigures Figures, bool IsLive)
{
    /// <summary>The hours of a person-day (AT-33.2).</summary>
    private const decimal HoursPerDay = 8;

    public LiveMark Mark => new(IsLive, Figures.AsOf);

    /// <summary>The day that was asked for; null while the figures are those of now.</summary>
    public DateOnly? AsOf => Project.IsPast ? Project.Day : null;

    public FigureSection Section(PanoramaSection section, ITexts texts, FigureKind? kind = null) => new(
        texts[$"Panorama.{section}"], Mark, IsHidden(kind) ? null : LedgerQuery.UrlOf(Figures.Scope, kind, asOf: AsOf),
        PanoramaAddress.Export(Project, ExportFormat.Xlsx, section), AsOf);

    /// <summary>One per currency: amounts of different currencies never meet.</summary>
    public ImmutableArray<FigureStatement> Statements => FigureStatement.Of(Figures);

    public decimal PersonDays => PersonDaysOf(Figures.HoursWorked);

    public static decimal PersonDaysOf(Hours hours) => hours.Value / HoursPerDay;

    /// <summary>The contracts behind what is signed, without tax; what is only estimated is not among them.</summary>
    public Money ContractNet(Currency currency) => Project.Contracts
        .Where(contract => !contract.IsEstimated && contract.Net.Currency == currency)
        .Aggregate(Money.Zero(currency), (sum, contract) => sum + contract.Net);

    /// <summary>What is planned and spent, and what was recognised: each saying on what it is measured.</summary>
    public ImmutableArray<FigureLine> Operation(FigureStatement statement, ITexts texts) =>
    [
        Line(statement, texts, FigureKind.RevenueConfirmed),
        new(texts["Panorama.RecognitionRate"], statement.RecognitionRate(ContractNet(statement.Currency)), Url(statement, FigureKind.RevenueConfirmed)),
        .. statement.CostHidden ? Array.Empty<FigureLine>() :
        [
            new(texts["Panorama.RevenueMargin"], statement.RevenueMargin, Url(statement), statement.RevenueMarginRate),
            new(texts.Of(FigureKind.Budget), statement.Budget, Url(statement, FigureKind.Budget)),
            new(texts["Panorama.Cost"], statement.Cost, Url(statement)),
            new(texts["Panorama.BudgetUsed"], statement.BudgetUsed, Url(statement, FigureKind.Budget)),
        ],
    ];

    /// <summary>What the work done is worth, and what it earns.</summary>
    public ImmutableArray<FigureLine> Output(FigureStatement statement, ITexts texts) =>
    [
        Line(statement, texts, FigureKind.OutputValue),
        .. statement.CostHidden ? Array.Empty<FigureLine>() :
            [new(texts["Panorama.OutputMargin"], statement.OutputMargin, Url(statement), statement.OutputMarginRate)],
    ];

    public ColumnChart OutputByMonth(FigureStatement statement, ITexts texts) => new(
        texts["Panorama.Output.ByMonth"], texts["Entry.Period"], texts.Of(FigureKind.OutputValue),
        [
            .. Figures.Sums.Where(sum => sum.Kind == FigureKind.OutputValue && sum.Amount.Currency == statement.Currency)
                .Select(sum => new ChartPart(sum.Period.ToString(), sum.Amount, sum.Amount.Amount)),
        ]);

    public ImmutableArray<FigureLine> Collection(FigureStatement statement, ITexts texts) =>
    [
        Line(statement, texts, FigureKind.ContractSigned),
        .. statement.Estimated.IsZero ? Array.Empty<FigureLine>() : [Line(statement, texts, FigureKind.ContractEstimated)],
        Line(statement, texts, FigureKind.SalesInvoice),
        new(texts["Panorama.NotInvoiced"], statement.NotInvoiced, Url(statement, FigureKind.SalesInvoice)),
        Line(statement, texts, FigureKind.Collection),
        new(texts["Panorama.Receivable"], statement.Receivable, Url(statement, FigureKind.SalesInvoice)),
        .. statement.Advance.IsZero ? Array.Empty<FigureLine>() : [new(texts["Panorama.Advance"], statement.Advance, Url(statement, FigureKind.Collection))],
        new(texts["Panorama.CollectionRate"], statement.CollectionRate, Url(statement, FigureKind.Collection)),
    ];

    public StackedBar Composition(FigureStatement statement, ITexts texts) => new(
        texts["Panorama.Composition.Title", ("Currency", statement.Currency)], texts["Entry.Kind"], texts["Entry.Amount"],
        [.. statement.Composition().Select(part => new ChartPart(texts.Of(part.Kind), part.Amount, part.Amount.Amount, Url(statement, part.Kind)))]);

    public ColumnChart Staff(ITexts texts) => new(
        texts["Panorama.PersonDays.ByMonth"], texts["Entry.Period"], texts["Panorama.PersonDays"],
        [.. Figures.Worked.Select(month => new ChartPart(month.Period.ToString(), PersonDaysOf(month.Hours), PersonDaysOf(month.Hours)))]);

    // The hours of labour are for everybody who sees figures, the entries behind them say what they cost.
    private bool IsHidden(FigureKind? kind) => Figures.CostHidden && kind is { } one && FigureKinds.Costs.Contains(one);

    private FigureLine Line(FigureStatement statement, ITexts texts, FigureKind kind) => new(texts.Of(kind), statement.Of(kind), Url(statement, kind));

    private string Url(FigureStatement statement, FigureKind? kind = null) => LedgerQuery.UrlOf(Figures.Scope, kind, statement.Currency, asOf: AsOf);
}
