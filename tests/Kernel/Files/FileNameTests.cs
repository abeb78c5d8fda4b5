namespace OpsSupport.Kernel.Files;

public sealed class FileNameTests
{
    [Theory]
    [InlineData("合同.pdf", "合同.pdf")]
    [InlineData("C:\\Users\\ann\\合同.pdf", "合同.pdf")]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("a b (1).pdf", "a b (1).pdf")]
    [InlineData("picture\u202egnp.exe", "picturegnp.exe")]
    [InlineData("a\r\nContent-Type: text/html.pdf", "html.pdf")]
    [InlineData("a\r\nb\u0000\u200bc\u2028d.pdf", "abcd.pdf")]
    public void A_name_is_what_people_see_of_it(string given, string shown) => Assert.Equal(shown, FileName.Cleaned(given));
}
