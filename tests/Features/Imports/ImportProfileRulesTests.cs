using OpsSupport.Kernel.Results;

namespace OpsSupport.Features.Imports;

public sealed class ImportProfileRulesTests
{
    private static readonly ImportProfile Own = A.Figures with { Name = "bank", IsShipped = false };

    [Fact]
    public void A_copy_of_a_profile_that_came_with_the_system_is_good() =>
        Assert.All(ShippedProfiles.All, shipped => Assert.Empty(ImportProfileRules.Check(shipped with { Name = $"{shipped.Name}-2" }, others: 0)));

    [Fact]
    public void The_name_of_a_shipped_profile_is_taken() =>
        Assert.Equal([new ShippedProfile("figures")], ImportProfileRules.Check(A.Figures, others: 0));

    [Theory]
    [InlineData("")]
    [InlineData("Bank")]
    [InlineData("bank ")]
    [InlineData("bank--2")]
    [InlineData("a/b")]
    [InlineData("aaaaaaaaaabbbbbbbbbbccccccccccddddddddddE")]
    [InlineData("aaaaaaaaaabbbbbbbbbbccccccccccddddddddddee")]
    public void A_name_is_part_of_ids_and_addresses(string name) =>
        Assert.Equal([new BadProfileName()], ImportProfileRules.Check(Own with { Name = name }, others: 0));

    [Fact]
    public void What_every_row_needs_has_a_column_or_a_constant()
    {
        var profile = Own with { Columns = [.. Own.Columns.Where(column => column.Field != ImportField.FigureKind)] };

        Assert.Equal([new FieldWithoutColumn(ImportField.FigureKind)], ImportProfileRules.Check(profile, others: 0));
        Assert.Empty(ImportProfileRules.Check(profile with { Constants = [new(ImportField.FigureKind, "外购成本")] }, others: 0));
    }

    [Fact]
    public void A_header_stands_for_one_field() => Assert.Equal(
        [new HeaderTwice("Amount")],
        ImportProfileRules.Check(Own with { Columns = [.. Own.Columns, new(ImportField.Category, ["amount"])] }, others: 0));

    [Theory]
    [InlineData(ImportField.Currency, "XXX")]
    [InlineData(ImportField.FigureKind, "Costs")]
    public void A_constant_is_something_that_may_be_said_there(ImportField field, string value) => Assert.Equal(
        [new BadConstant(field, value)], ImportProfileRules.Check(Own with { Constants = [new(field, value)] }, others: 0));

    [Theory]
    [InlineData("dd/MM")]
    [InlineData("yy")]
    [InlineData("\"")]
    public void A_format_of_days_leaves_nothing_of_the_day_out(string format) => Assert.Equal(
        [new BadDayFormat(format)], ImportProfileRules.Check(Own with { DayFormats = [format] }, others: 0));

    [Fact]
    public void A_company_has_so_many_profiles_of_its_own_and_no_more()
    {
        Assert.Empty(ImportProfileRules.Check(Own, others: IImportProfilesGrain.MostOwn - 1));
        Assert.Equal([new TooMany("Name", IImportProfilesGrain.MostOwn)], ImportProfileRules.Check(Own, others: IImportProfilesGrain.MostOwn));
    }

    [Fact]
    public void Headers_have_a_length_and_a_number() => Assert.Equal(
        [
            new TooLong("Columns", ImportProfile.LongestHeader),
            new TooMany("Columns", ImportProfile.MostHeadersPerColumn),
        ],
        ImportProfileRules.Check(
            Own with
            {
                Columns =
                [
                    .. Own.Columns,
                    new(ImportField.Category, [new('x', ImportProfile.LongestHeader + 1), .. Enumerable.Range(0, ImportProfile.MostHeadersPerColumn).Select(n => $"h{n}")]),
                ],
            },
            others: 0));
}
