namespace OpsSupport.Features.EInvoices;

/// <summary>统一社会信用代码.</summary>
public sealed class TaxIdTests
{
    [Theory]
    [InlineData("91110108DEM0000147")]
    [InlineData("91460300MAA92DJN95")]
    [InlineData("91330106MA7GAL1299")]
    [InlineData("91320102DEM000110B")]
    public void A_code_that_checks_out_is_one(string id) => Assert.True(TaxId.IsUnified(id));

    [Theory]
    [InlineData("91110108DEM0000148")]
    [InlineData("91110101202001201")]
    [InlineData("91110108dem0000147")]
    [InlineData("9111000007311XXXX")]
    [InlineData("I1110108DEM0000147")]
    [InlineData("")]
    public void Any_other_text_is_none(string id) => Assert.False(TaxId.IsUnified(id));
}
