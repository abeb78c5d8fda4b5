using OpsSupport.Kernel.Directory;

namespace OpsSupport.Features.Imports;

public sealed class ImportArgumentsTests
{
    [Fact]
    public void Everything_that_can_be_said_is_understood()
    {
        var read = ImportArguments.TryParse(
            ["--profile", "figures", "a.csv", "--dry-run", "--skip-bad", "--parent", "D1", "--as", "E1", "--sheet", "Tab 2", "--data", "/data", "--Logging:LogLevel:Default=None", "b.xlsx"])!;

        Assert.Equal(("figures", "Tab 2", true, true, "D1", "E1"), (read.Profile, read.Sheet, read.IsDryRun, read.SkipBad, read.Parent!.Value, read.By.Value));
        Assert.Equal(["a.csv", "b.xlsx"], read.Files);
        Assert.Equal(["--data", "/data", "--Logging:LogLevel:Default=None"], read.ForHost);
    }

    [Fact]
    public void A_file_alone_is_enough()
    {
        var read = ImportArguments.TryParse(["a.csv"])!;

        Assert.Null(read.Profile);
        Assert.False(read.IsDryRun || read.SkipBad);
        Assert.Equal(SystemActor.No, read.By);
    }

    [Theory]
    [InlineData()]
    [InlineData("--dry-run")]
    [InlineData("a.csv", "--unknown")]
    [InlineData("a.csv", "--profile")]
    [InlineData("a.csv", "--parent", "D|1")]
    public void What_is_not_understood_is_not_guessed(params string[] arguments) => Assert.Null(ImportArguments.TryParse(arguments));
}
