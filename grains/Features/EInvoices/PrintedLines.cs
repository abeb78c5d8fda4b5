using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace OpsSupport.Features.EInvoices;

/// <summary>The lines of goods and services on printed pages, with their totals.</summary>
internal sealed partial record PrintedLines(ImmutableArray<InvoiceLine> Lines, decimal? Net, decimal? Tax)
{
    private static readonly PrintedLines None = new([], null, null);

    public static PrintedLines Of(IEnumerable<PrintedPage> pages)
    {
        var all = pages.Select(Of).ToList();
        var lines = all.SelectMany(page => page.Lines).ToList();
        var own = lines.Where(line => !ListElsewhere().IsMatch(line.Name)).ToImmutableArray();

        // The first page of a list has one line for all others; where its own totals are blank the list has them.
        var totals = all.FirstOrDefault(page => page.Net is not null) ?? None;
        return new(own.IsEmpty ? [] : own, totals.Net, totals.Tax);
    }

    private static PrintedLines Of(PrintedPage page)
    {
        for (var index = 0; index < page.Rows.Length; index++)
        {
            if (PrintedColumns.At(page.Rows[index], Headings(), "Name", "Amount", "Tax") is { } columns)
            {
                return Below(columns, page.Rows[(index + 1)..]);
            }
        }

        return None;
    }

    private static PrintedLines Below(PrintedColumns columns, ImmutableArray<PrintedRow> rows)
    {
        var lines = new List<InvoiceLine>();
        var begun = "";
        foreach (var row in rows.TakeWhile(row => !LinesEnd().IsMatch(row.Text)))
        {
            var cell = columns.CellsOf(row);
            if (PlainText.Number(cell("Amount")) is { } amount)
            {
                lines.Add(LineOf(cell, begun, amount));
                begun = "";
            }
            else if (lines.Count == 0 || cell("Name").StartsWith('*'))
            {
                // The name begins above its amounts.
                begun += cell("Name");
            }
            else if (begun.Length > 0)
            {
                begun += cell("Name");
            }
            else
            {
                lines[^1] = lines[^1] with { Name = lines[^1].Name + cell("Name"), Spec = lines[^1].Spec + cell("Spec") };
            }

            if (lines.Count > RecognitionLimits.MostLines)
            {
                throw new RecognitionRefusedException(new InvoiceUnpacksTooLarge());
            }
        }

        var total = rows.FirstOrDefault(row => Totals().IsMatch(row.Text)) is { } found ? columns.CellsOf(found) : _ => "";
        var net = PlainText.Amount(total("Amount"));
        return new([.. lines], net, PlainText.Tax(total("Tax")) ?? (net is null ? null : PlainText.Tax(total("Rate"))));
    }

    private static InvoiceLine LineOf(Func<string, string> cell, string begun, decimal amount) => new()
    {
        Name = begun + cell("Name"),
        Spec = cell("Spec"),
        Unit = cell("Unit"),
        Quantity = PlainText.Number(cell("Quantity")),
        Price = PlainText.Number(cell("Price")),
        Amount = amount,
        Rate = PlainText.Rate(cell("Rate")),
        Tax = PlainText.Tax(cell("Tax")) ?? 0,
    };

    [GeneratedRegex("(?<Name>货物或应税劳务、?服务名称|货物或应税劳务名称|货物\\(劳务\\)名称|项目名称|货物名称|服务名称)|(?<Spec>规格型号)|(?<Unit>单位)|(?<Quantity>数量)"
        + "|(?<Price>单价)|(?<Amount>金额)|(?<Rate>税率/征收率|税率|征收率)|(?<Tax>税额)|(?<Index>序号)|(?<Plate>车牌号)|(?<Class>类型)|(?<From>通行日期起)|(?<To>通行日期止)")]
    private static partial Regex Headings();

    // Totals, or the table of a special business below the lines.
    [GeneratedRegex("^(小计|合计|总计|价税合计|折扣|备注|出行人|有效身份证件号|运输工具种类|建筑服务发生地|土地增值税项目编号|产权证书|不动产)")]
    private static partial Regex LinesEnd();

    [GeneratedRegex("^(合计|总计)(?!\\()")]
    private static partial Regex Totals();

    [GeneratedRegex("详见(销货|货物)?清单")]
    private static partial Regex ListElsewhere();
}
