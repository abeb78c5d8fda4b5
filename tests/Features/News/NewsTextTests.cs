using System.Text.Encodings.Web;
using AngleSharp.Html.Parser;

namespace OpsSupport.Features.News;

/// <summary>Nothing that is typed becomes anything but words, simple markup and harmless links.</summary>
public sealed class NewsTextTests
{
    private static readonly string[] Allowed =
        ["P", "STRONG", "EM", "A", "UL", "OL", "LI", "H2", "H3", "H4", "H5", "H6", "BLOCKQUOTE", "CODE", "PRE", "HR", "BR", "IMG", "TABLE", "THEAD", "TBODY", "TR", "TH", "TD"];

    private static readonly string[] Attributes = ["href", "src", "alt", "title", "start", "class"];

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("a <b onclick=alert(1)>b</b>")]
    [InlineData("[x](javascript:alert(1))")]
    [InlineData("[x](JaVaScRiPt:alert(1))")]
    [InlineData("[x](java&#x73;cript:alert(1))")]
    [InlineData("[x](java\tscript:alert(1))")]
    [InlineData("[x](<java script:alert(1)>)")]
    [InlineData("[x](vbscript:x) [y](data:text/html;base64,PHN2Zz4=)")]
    [InlineData("[x](//evil.example/) [y](/\\evil.example/)")]
    [InlineData("[x][r]\n\n[r]: javascript:alert(1)")]
    [InlineData("[r]\n\n[r]: javascript:alert(1)")]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("![x](javascript:alert(1)) ![y](https://evil.example/pixel.png) ![z](data:image/svg+xml,x)")]
    [InlineData("![\"onerror=alert(1) x=](/news/a.png) [x](https://a.example/\"onmouseover=alert(1)) [x](/a \"\\\" onclick=x\")")]
    [InlineData("| a |\n|---|\n| <iframe src=/> |")]
    [InlineData("```<script>\nx\n```")]
    public void Nothing_that_runs_comes_out(string typed)
    {
        var body = new HtmlParser().ParseDocument(Render(typed)).Body!;

        foreach (var element in body.QuerySelectorAll("*"))
        {
            Assert.Contains(element.TagName, Allowed);
            Assert.All(element.Attributes, attribute => Assert.Contains(attribute.Name, Attributes));
            Assert.True(element.GetAttribute("href") is null or "" || NewsText.IsAllowed(element.GetAttribute("href")), element.OuterHtml);
            Assert.True(element.GetAttribute("src") is null || element.GetAttribute("src")!.StartsWith("/news/", StringComparison.Ordinal), element.OuterHtml);
        }
    }

    [Fact]
    public void What_editors_need_comes_out()
    {
        var body = new HtmlParser().ParseDocument(Render("# Head\n\n**bold** [rules](https://a.example/x?y=1) [mail](mailto:a@b.example) [time](/time)\n\n- one\n- two")).Body!;

        Assert.Equal("Head", body.QuerySelector("h2")!.TextContent);
        Assert.Equal("bold", body.QuerySelector("strong")!.TextContent);
        Assert.Equal(["https://a.example/x?y=1", "mailto:a@b.example", "/time"], body.QuerySelectorAll("a").Select(link => link.GetAttribute("href")));
        Assert.Equal(2, body.QuerySelectorAll("li").Length);
    }

    private static string Render(string typed)
    {
        using var written = new StringWriter();
        NewsText.Of(typed).WriteTo(written, HtmlEncoder.Default);
        return written.ToString();
    }
}
