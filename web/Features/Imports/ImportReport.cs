using System.Collections.Immutable;
using System.Globalization;
using OpsSupport.Kernel.Display;
using OpsSupport.Kernel.Values;
using OpsSupport.Kernel.Wording;

namespace OpsSupport.Features.Imports;

/// <summary>What an import comes to, as lines for a terminal.</summary>
internal static class ImportReport
{
    private const int UnitWidth = 52;
    private const int FigureWidth = 24;

    public static async Task WriteCheckedAsync(ImportBatch batch, ITexts texts)
    {
        var summary = batch.Summary;
        await WriteAsync($"{texts["Upload.Profile"]}: {batch.Profile.Name}");
        await WriteAsync(
            $"{texts["Imports.Rows"]} {summary.Rows:N0} · {texts["Imports.Good"]} {summary.Good:N0} · {texts["Imports.Bad"]} {summary.Bad:N0} · "
            + $"{texts["Imports.Negative"]} {summary.Negative:N0} · {texts["Imports.WithoutContent"]} {summary.WithoutContent:N0}");
        if (!batch.Unused.IsEmpty)
        {
            await WriteAsync(texts["Imports.Unused", ("Headers", string.Join(", ", batch.Unused))]);
        }

        foreach (var total in summary.Totals)
        {
            await WriteAsync(Line(total.UnitName, texts.Of(total.Kind), total.Amount, texts));
        }

        foreach (var group in summary.Totals.GroupBy(total => (total.Kind, total.Amount.Currency)))
        {
            var sum = group.Aggregate(Money.Zero(group.Key.Currency), (sum, total) => sum + total.Amount);
            await WriteAsync(Line(texts["List.Total"], texts.Of(group.Key.Kind), sum, texts));
        }
    }

    public static async Task WriteProblemsAsync(ImmutableArray<RowProblem> problems, int count, ITexts texts)
    {
        foreach (var problem in problems)
        {
            await WriteAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"{texts["Imports.Line"]} {problem.Line}, {problem.Column}: {texts.Of(problem.Reason)} “{problem.Value}”"));
        }

        if (problems.Select(problem => problem.Line).Distinct().Count() < count)
        {
            await WriteAsync("…");
        }
    }

    public static Task WriteResultAsync(ImportBatch batch, ITexts texts) => WriteAsync(batch switch
    {
        { StoppedBy: { } period } => texts["Imports.StoppedBy", ("Period", period)],
        { Progress.NothingNew: true } => texts["Imports.NothingNew"],
        var done =>
            $"{texts["Imports.Made"]} {done.Progress.Made:N0} · {texts["Imports.Revised"]} {done.Progress.Revised:N0} · "
            + $"{texts["Imports.Unchanged"]} {done.Progress.Unchanged:N0} · {texts["Imports.Refused"]} {done.Progress.Refused:N0} · "
            + $"{texts["Imports.NewUnits"]} {done.Progress.Units:N0}",
    });

    private static string Line(string unit, string figure, Money amount, ITexts texts) =>
        $"{Fit(unit, UnitWidth)} {Fit(figure, FigureWidth)} {DisplayText.Of(amount, texts),22}";

    private static string Fit(string text, int width) => text.Length <= width ? text.PadRight(width) : $"{text[..(width - 1)]}…";

    private static Task WriteAsync(string line) => Console.Out.WriteLineAsync($"  {line}");
}
