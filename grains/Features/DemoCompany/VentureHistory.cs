using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.DemoCompany;

/// <summary>What a venture spent and earned, month by month, around the labour that went into it.</summary>
internal sealed class VentureHistory
{
    private readonly Venture _venture;
    private readonly RandomStream _draw;
    private readonly List<CustomerAccount> _accounts;
    private readonly decimal _margin;
    private readonly decimal _expenses;
    private readonly decimal _allowances;
    private readonly decimal _purchases;
    private readonly string _supplier;

    public VentureHistory(Venture venture, RandomStream draw)
    {
        (_venture, _draw) = (venture, draw);
        _accounts = [.. venture.Earners.Select(earner => new CustomerAccount(earner, draw))];
        _margin = draw.Between(-0.08m, 0.42m);
        _expenses = draw.Between(0.02m, 0.08m);
        _allowances = draw.Between(0.005m, 0.04m);
        _purchases = draw.Chance(30) ? 0 : draw.Between(0.05m, 0.45m);
        _supplier = $"{Names.Supplier(draw)}有限公司";
    }

    /// <param name="labour">The labour cost of a month, in fen.</param>
    public IEnumerable<PlannedLine> Of(IEnumerable<Period> months, Func<Period, long> labour) =>
        months.SelectMany(month => Month(month, labour(month)));

    private IEnumerable<PlannedLine> Month(Period month, long labour)
    {
        var expense = Around(labour * _expenses);
        var allowance = Around(labour * _allowances);
        var purchase = Around(labour * _purchases);
        var output = Around((labour + expense + allowance + purchase) / (1 - _margin));
        return Bearer(FigureKind.ExpenseCost, month, expense, "费用报销")
            .Concat(Bearer(FigureKind.AllowanceCost, month, allowance, "差旅补助"))
            .Concat(Earners(month, output, purchase));
    }

    private IEnumerable<PlannedLine> Earners(Period month, long output, long purchase) => _venture.Earners.SelectMany((earner, index) =>
    {
        var earned = PartOf(output, index);
        return Line(earner, FigureKind.OutputValue, month, earned, "产值", null)
            .Concat(Line(earner, FigureKind.ExternalCost, month, PartOf(purchase, index), "外购成本", _supplier))
            .Concat(_accounts[index].Month(month, earned));
    });

    // Split by cumulative rounding, so that no fen is lost.
    private long PartOf(long whole, int index)
    {
        var weights = _venture.Earners.Sum(earner => earner.Weight);
        var before = _venture.Earners.Take(index).Sum(earner => earner.Weight);
        return (whole * (before + _venture.Earners[index].Weight) / weights) - (whole * before / weights);
    }

    private IEnumerable<PlannedLine> Bearer(FigureKind kind, Period month, long minor, string text) =>
        minor == 0 ? [] : [new(_venture.Bearer.No, new(kind, month.LastDay, Money.FromMinor(minor, Currency.Cny)) { Text = $"{month} {text}" })];

    private static IEnumerable<PlannedLine> Line(
        Earner earner, FigureKind kind, Period month, long minor, string text, string? supplier) => minor == 0 ? [] :
    [
        new(earner.Project.No, new(kind, month.LastDay, Money.FromMinor(minor, Currency.Cny))
        {
            Contract = kind == FigureKind.OutputValue ? earner.Contract : null,
            Supplier = supplier,
            Text = $"{month} {text}",
        }),
    ];

    private long Around(decimal minor) => (long)decimal.Round(minor * _draw.Between(0.8m, 1.2m));
}
