using System.Text;
using OpsSupport.Kernel.Files;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.Imports;

/// <summary>Real companies' files come to exactly what somebody else counted in them.</summary>
public sealed class RealFilesRulesTests
{
    public static TheoryData<string> Payments { get; } = [.. RealFiles.Payments];

    public static TheoryData<string> Projects { get; } = [.. RealFiles.Projects];

    [Theory]
    [MemberData(nameof(Payments))]
    public async Task Payments_come_to_the_expected_sum_of_every_unit(string file)
    {
        var expected = RealFiles.Expected("oxford_payments", file);

        var run = await A.DryRunAsync(A.Payments, RealFiles.Open(file), file);

        Assert.Empty(run.Problems);
        Assert.Equal(RealFiles.Sums(expected.GetProperty("by_unit")), Sums(run));
        Assert.Equal(RealFiles.Amount(expected.GetProperty("amount_total")), run.Summary.Totals.Sum(total => total.Amount.Amount));
        Assert.Equal(expected.GetProperty("data_rows").GetInt32(), run.Summary.Rows);
        Assert.Equal(expected.GetProperty("unparseable_amounts").GetArrayLength(), run.Summary.WithoutContent);
        Assert.Equal(expected.GetProperty("negative_amounts").GetInt32(), run.Summary.Negative);
        Assert.All(run.Summary.Totals, total => Assert.Equal((FigureKind.ExternalCost, Currency.Of("GBP")), (total.Kind, total.Amount.Currency)));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public async Task Projects_come_to_the_expected_budget_of_every_department(string file)
    {
        var expected = RealFiles.Expected("gc_it_projects", file);

        var run = await A.DryRunAsync(A.GovernmentProjects, RealFiles.Open(file), file);

        Assert.Empty(run.Problems);
        Assert.Equal(RealFiles.Sums(expected.GetProperty("by_department")), Sums(run));
        Assert.Equal(expected.GetProperty("rows").GetInt32(), run.Summary.Good);
        Assert.Equal(expected.GetProperty("blank_budget").GetInt32(), run.Records<ImportedProject>().Count(project => project.Budget is null));
        Assert.Equal(expected.GetProperty("blank_completion").GetInt32(), run.Records<ImportedProject>().Count(project => project.LastDay is null));
        Assert.Equal(expected.GetProperty("departments").GetInt32(), run.Records<ImportedProject>().Select(project => project.Unit).Distinct().Count());
    }

    [Fact]
    public async Task Lost_days_become_the_last_day_of_the_quarter_in_the_file_name()
    {
        const string file = "expenditure-over-500-apr-jun-2014.csv";

        var run = await A.DryRunAsync(A.Payments, RealFiles.Open(file), file);

        Assert.Equal([new DateOnly(2014, 6, 30)], run.Records<ImportedFigure>().Select(payment => payment.Day).Distinct());
    }

    [Fact]
    public async Task Lost_days_are_refused_when_the_file_name_tells_no_quarter()
    {
        var run = await A.DryRunAsync(A.Payments, RealFiles.Open("expenditure-over-500-apr-jun-2014.csv"), "payments.csv");

        Assert.Equal(0, run.Summary.Good);
        Assert.Equal(new(2, "Paid Date", RowProblemReason.NoQuarterInFileName, "00:00:00"), run.Problems.First());
    }

    [Fact]
    public async Task Equal_payments_of_one_file_are_as_many_payments()
    {
        const string file = "expenditure-over-500-jul-sep-2015.csv";

        var run = await A.DryRunAsync(A.Payments, RealFiles.Open(file), file);

        Assert.Equal(2, run.Identities.Count(identity => identity.Occurrence == 2));
        Assert.Distinct(run.Identities);
    }

    [Theory]
    [MemberData(nameof(Payments))]
    public async Task The_same_payments_in_another_encoding_are_the_same_lines(string file)
    {
        var text = await File.ReadAllTextAsync(RealFiles.PathOf(file));

        var original = await A.DryRunAsync(A.Payments, RealFiles.Open(file), file);
        var recoded = await A.DryRunAsync(A.Payments, new MemoryStream([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(text)]), file);

        Assert.Equal(original.Identities, recoded.Identities);
    }

    [Theory]
    [MemberData(nameof(Payments))]
    public async Task The_same_payments_as_a_workbook_are_the_same_lines(string file)
    {
        var original = await A.DryRunAsync(A.Payments, RealFiles.Open(file), file);
        var workbook = await A.DryRunAsync(A.Payments, await WorkbookOf(file, "Amount"), file);

        Assert.Equal(original.Identities, workbook.Identities);
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public async Task The_same_projects_as_a_workbook_are_the_same_lines(string file)
    {
        var original = await A.DryRunAsync(A.GovernmentProjects, RealFiles.Open(file), file);
        var workbook = await A.DryRunAsync(A.GovernmentProjects, await WorkbookOf(file, "yearsRemaining"), file);

        Assert.Equal(original.Identities, workbook.Identities);
    }

    private static async Task<Stream> WorkbookOf(string file, string numberColumn)
    {
        var rows = new List<FileRow>();
        await foreach (var row in TableFile.ReadAsync(RealFiles.Open(file), sheet: null))
        {
            rows.Add(row);
        }

        return TestWorkbook.Of(rows, numberColumn);
    }

    private static SortedDictionary<string, decimal> Sums(DryRun run) => new(
        run.Summary.Totals.Where(total => !total.Amount.IsZero).ToDictionary(total => total.UnitName, total => total.Amount.Amount),
        StringComparer.Ordinal);
}
