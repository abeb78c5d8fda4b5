using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.DemoCompany;

/// <summary>
/// How a contract goes, month by month: output is estimated as revenue until evidence comes, confirmed revenue is invoiced once
/// a quarter, invoices are paid late. Never more is confirmed than was done, invoiced than confirmed, paid than invoiced.
/// </summary>
internal sealed class CustomerAccount(Earner earner, RandomStream draw)
{
    private const decimal TaxRate = ContractPlan.TaxRate;
    private const int MonthsUntilPaid = 2;

    private readonly int _quarterMonth = draw.Between(0, 2);
    private readonly int _paysInPercent = draw.Between(55, 95);
    private readonly List<long> _invoicedByMonth = [];
    private long _awaitsEvidence;
    private long _estimated;
    private long _confirmed;
    private long _invoiced;
    private long _collected;

    /// <summary>What a month adds; amounts in fen.</summary>
    public IEnumerable<PlannedLine> Month(Period month, long output)
    {
        _awaitsEvidence += output;
        return Revenue(month, output).Append(Invoice(month)).Append(Payment(month)).OfType<PlannedLine>();
    }

    private IEnumerable<PlannedLine> Revenue(Period month, long output)
    {
        if (_awaitsEvidence > 0 && draw.Chance(65))
        {
            _confirmed += _awaitsEvidence;
            yield return Line(FigureKind.RevenueConfirmed, month.LastDay, _awaitsEvidence, "验收确认收入");
            if (_estimated > 0)
            {
                yield return Line(FigureKind.RevenueEstimated, month.LastDay, -_estimated, "预估收入转确认");
            }

            (_awaitsEvidence, _estimated) = (0, 0);
        }
        else if (output > 0)
        {
            _estimated += output * 9 / 10;
            yield return Line(FigureKind.RevenueEstimated, month.LastDay, output * 9 / 10, "预估收入");
        }
    }

    private PlannedLine? Invoice(Period month)
    {
        var due = month.Month % 3 == _quarterMonth ? (long)decimal.Round(_confirmed * (1 + TaxRate)) - _invoiced : 0;
        _invoiced += due;
        _invoicedByMonth.Add(_invoiced);
        return due > 0 ? Line(FigureKind.SalesInvoice, month.FirstDay.AddDays(19), due, "开具发票") : null;
    }

    private PlannedLine? Payment(Period month)
    {
        var owed = _invoicedByMonth.Count > MonthsUntilPaid ? _invoicedByMonth[^(MonthsUntilPaid + 1)] - _collected : 0;
        var paid = owed <= 0 || !draw.Chance(_paysInPercent) ? 0 : draw.Chance(70) ? owed : owed / 2;
        _collected += paid;
        return paid > 0 ? Line(FigureKind.Collection, month.FirstDay.AddDays(24), paid, "客户回款") : null;
    }

    private PlannedLine Line(FigureKind kind, DateOnly on, long minor, string text) => new(
        earner.Project.No, new(kind, on, Money.FromMinor(minor, Currency.Cny)) { Contract = earner.Contract, Text = $"{Period.Of(on)} {text}" });
}
