using OpsSupport.Kernel.Forms;

namespace OpsSupport.Kernel.Values;

/// <summary>A number is what its typist means, or it is refused; it is never another one.</summary>
public sealed class NumberTextTests
{
    [Theory]
    [InlineData("8", 8)]
    [InlineData("0.25", 0.25)]
    [InlineData(".5", 0.5)]
    [InlineData("5.", 5)]
    [InlineData(" -1250.50 ", -1250.50)]
    [InlineData("−3", -3)]
    [InlineData("1,234,567.89", 1234567.89)]
    [InlineData("８．５", 8.5)]
    [InlineData("１，０００", 1000)]
    public void Reads_what_people_type(string text, decimal number)
    {
        Assert.True(NumberText.TryParse(text, out var read));
        Assert.Equal(number, read);
    }

    [Theory]
    [InlineData("0,5")]
    [InlineData("8,5")]
    [InlineData("12,34")]
    [InlineData("1,2345")]
    [InlineData("1e3")]
    [InlineData("0x10")]
    [InlineData("1.2.3")]
    [InlineData("1 000")]
    [InlineData("--1")]
    [InlineData(".")]
    [InlineData("")]
    [InlineData("八")]
    [InlineData("99999999999999999999999999999999")]
    public void Refuses_what_could_be_meant_otherwise(string text) => Assert.False(NumberText.TryParse(text, out _));
}
