using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Storage;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.Imports;

public sealed class ImportRulesTests
{
    private const string Header = "Kind,Day,Amount,Currency,Unit,Project,Text\n";

    [Fact]
    public void A_wrong_header_is_one_refusal_that_names_what_is_missing_and_what_was_found() => Assert.Equal(
        [new WrongHeader("figures", "Kind, Amount", "Date, Total, Unit")],
        ImportRules.Bind(A.Figures, ["Date", "Total", "Unit"]).Errors);

    [Fact]
    public void Two_columns_for_one_field_are_refused() => Assert.Equal(
        [new SameColumnTwice("Day", "date")],
        ImportRules.Bind(A.Figures, ["Kind", "Day", "date", "Amount"]).Errors);

    [Theory]
    [InlineData("paid_date")]
    [InlineData(" Paid  Date ")]
    [InlineData("PAID-DATE")]
    public void Headers_are_known_however_they_are_spelled(string header) =>
        Assert.True(ImportRules.Bind(A.Payments, ["Service Area", header, "Trans No", "Amount"]).Succeeded);

    [Fact]
    public void Columns_the_profile_does_not_know_are_named() =>
        Assert.Equal(["Colour"], ImportRules.Bind(A.Figures, ["Kind", "Day", "Colour", "Amount"]).Value!.Unused);

    [Theory]
    [InlineData("oxford-payments", "Client,Service Area,Expenditure Catergory,Expenditure Code,Paid Date,Trans No,Amount,Type of Expenditure,Supplier ID,Supplier Name")]
    [InlineData("gc-it-projects", "deptAcronym,shortcode,uniqueId,department,projectName,description,totalBudget,estimatedCompletionDate")]
    [InlineData("customers", "客户编号,客户名称")]
    [InlineData("employees", "工号,姓名,部门编号,入职日期")]
    [InlineData("figures", "Kind,Day,Amount,Unit")]
    public void The_profile_is_found_by_the_header(string profile, string header) =>
        Assert.Equal(profile, ImportRules.Fitting(ShippedProfiles.All, [.. header.Split(',')]).First().Name);

    [Theory]
    [InlineData("ExternalCost,2026-02-30,1,,D1,,", "Day", RowProblemReason.NotADay, "2026-02-30")]
    [InlineData("ExternalCost,2026-02-01,\"1,5\",,D1,,", "Amount", RowProblemReason.NotAnAmount, "1,5")]
    [InlineData("ExternalCost,2026-02-01,=1+1,,D1,,", "Amount", RowProblemReason.NotAnAmount, "=1+1")]
    [InlineData("ExternalCost,2026-02-01,0.005,,D1,,", "Amount", RowProblemReason.TooManyDecimals, "0.005")]
    [InlineData("ExternalCost,2026-02-01,10000000000001,,D1,,", "Amount", RowProblemReason.NotAnAmount, "10000000000001")]
    [InlineData("ExternalCost,2026-02-01,,,D1,,", "Amount", RowProblemReason.Missing, "")]
    [InlineData("Costs,2026-02-01,1,,D1,,", "Kind", RowProblemReason.UnknownWord, "Costs")]
    [InlineData("8,2026-02-01,1,,D1,,", "Kind", RowProblemReason.UnknownWord, "8")]
    [InlineData("ExternalCost,2026-02-01,1,XXX,D1,,", "Currency", RowProblemReason.UnknownCurrency, "XXX")]
    [InlineData("ExternalCost,2026-02-01,1,,D|1,,", "Unit", RowProblemReason.NotACode, "D|1")]
    [InlineData("ExternalCost,2026-02-01,1,,D/1,,", "Unit", RowProblemReason.NotACode, "D/1")]
    [InlineData("ExternalCost,2026-02-01,1,,,,", "Unit", RowProblemReason.Missing, "")]
    [InlineData("ExternalCost,2026-02-01,1,,D1,,text,surplus", "", RowProblemReason.TooManyCells, "surplus")]
    public async Task A_bad_cell_is_named_by_line_column_and_reason(string row, string column, RowProblemReason reason, string value)
    {
        var run = await A.DryRunAsync(A.Figures, $"{Header}ExternalCost,2026-02-01,1,,D1,,\n{row}\n");

        Assert.Equal([new RowProblem(3, column, reason, value)], run.Problems);
        Assert.Equal((1, 1), (run.Summary.Good, run.Summary.Bad));
    }

    [Fact]
    public async Task Everything_wrong_with_a_row_is_named_at_once()
    {
        var run = await A.DryRunAsync(A.Figures, $"{Header}Costs,today,much,,D1,,\n");

        Assert.Equal(["Kind", "Day", "Amount"], run.Problems.Select(problem => problem.Column));
    }

    [Fact]
    public async Task A_code_of_10000_characters_is_refused_and_not_repeated_whole()
    {
        var run = await A.DryRunAsync(A.Projects, $"Project No,Name,Unit\n{new string('7', 10_000)},Bridge,D1\n");

        var problem = Assert.Single(run.Problems);
        Assert.Equal((2, "Project No", RowProblemReason.NotACode), (problem.Line, problem.Column, problem.Reason));
        Assert.Equal(RowProblem.LongestValue, problem.Value.Length);
    }

    [Fact]
    public async Task A_bad_row_after_a_text_of_several_lines_is_named_by_the_line_it_stands_on()
    {
        var run = await A.DryRunAsync(A.Figures, $"{Header}ExternalCost,2026-02-01,1,,D1,,\"two\r\nlines\"\r\nExternalCost,,1,,D1,,\n");

        Assert.Equal(4, Assert.Single(run.Problems).Line);
    }

    [Theory]
    [InlineData("1500", 1500)]
    [InlineData("-0.01", -0.01)]
    [InlineData("$6,279,429", 6279429)]
    [InlineData("-£1,000.50", -1000.50)]
    [InlineData("￥-20", -20)]
    [InlineData("(120.5)", -120.5)]
    public void Amounts_are_read_as_people_write_them(string text, decimal amount) => Assert.Equal(amount, AmountText.TryRead(text));

    [Theory]
    [InlineData("1,50")]
    [InlineData("1.234,56")]
    [InlineData("12,34,567")]
    [InlineData("--1")]
    [InlineData("(1")]
    [InlineData("1e5")]
    [InlineData("NaN")]
    [InlineData("1 500")]
    public void What_could_be_two_amounts_is_none(string text) => Assert.Null(AmountText.TryRead(text));

    [Fact]
    public async Task Formulas_and_markup_in_texts_are_texts()
    {
        var run = await A.DryRunAsync(A.Figures, $"{Header}ExternalCost,2026-02-01,1,,D1,,\"=HYPERLINK(\"\"x\"\")\"\n回款,2026-02-01,1,,D1,,<b>'; DROP TABLE x;--\n");

        Assert.Equal(["=HYPERLINK(\"x\")", "<b>'; DROP TABLE x;--"], run.Records<ImportedFigure>().Select(figure => figure.Text));
        Assert.Equal([FigureKind.ExternalCost, FigureKind.Collection], run.Records<ImportedFigure>().Select(figure => figure.Kind));
    }

    [Fact]
    public async Task Currencies_are_summed_apart()
    {
        var run = await A.DryRunAsync(A.Figures, $"{Header}ExternalCost,2026-02-01,1,GBP,D1,,\nExternalCost,2026-02-01,2,,D1,,\nExternalCost,2026-02-01,-3,,D1,,\n");

        Assert.Equal(
            [Money.Of(1, Currency.Of("GBP")), Money.Cny(-1)],
            run.Summary.Totals.Select(total => total.Amount));
        Assert.Equal(1, run.Summary.Negative);
    }

    [Fact]
    public async Task A_code_may_stand_in_a_file_once()
    {
        var run = await A.DryRunAsync(A.Projects, "Project No,Name,Unit\nP1,Bridge,D1\nP1,Tunnel,D1\n");

        Assert.Equal([new(3, "Project No", RowProblemReason.SameCodeTwice, "P1")], run.Problems);
    }

    [Fact]
    public async Task A_project_that_ends_before_it_begins_is_refused()
    {
        var run = await A.DryRunAsync(A.Projects, "Project No,Name,Unit,Start,End\nP1,Bridge,D1,2026/3/1,2026年2月1日\n");

        Assert.Equal([new(2, "End", RowProblemReason.EndsBeforeItBegins, "2026年2月1日")], run.Problems);
    }

    [Fact]
    public void Names_that_differ_in_a_space_are_different_units()
    {
        string[] names = ["HRA", "Policy, Culture and Communication", "Policy  Culture and Communication", "Low Carbon / Cleaner Greener Policy", "市政一部", new('长', 200)];

        var codes = names.Select(UnitNames.CodeOf).ToList();

        Assert.Equal("HRA", codes[0].Value);
        Assert.Equal("市政一部", codes[4].Value);
        Assert.Distinct(codes);
        Assert.All(codes, code => Assert.DoesNotContain('/', code.Value));
    }

    [Fact]
    public void The_values_of_a_line_are_its_identity_for_ever()
    {
        var payment = new ImportedFigure
        {
            Kind = FigureKind.ExternalCost,
            Day = new(2014, 6, 30),
            Amount = Money.Of(-12.5m, Currency.Of("GBP")),
            Unit = new(new("HRA"), "HRA"),
        };

        // Stored lines are found again by their hash: a change here makes every file ever imported a new one.
        Assert.Equal(
            """{"$type":"figure","kind":8,"day":"2014-06-30","amount":{"minor":-1250,"currency":"GBP"},"unit":{"code":"HRA","name":"HRA"}}""",
            StoredJson.Write<ImportedRecord>(payment));
        Assert.Equal("imp/p/2b67aabb7d7887579dd83722d86822ed/2", new LineIdentity(LineIdentity.HashOf(payment), 2).EntryId("p"));
    }
}
