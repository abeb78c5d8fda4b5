using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.AspNetCore.Html;

namespace OpsSupport.Features.News;

/// <summary>
/// Turns what editors write into markup. Markdown only: HTML in it is shown as it was typed, and links lead to web pages, mailboxes and the portal
/// or nowhere. What is written is stored as it was typed; every page that shows it comes through here.
/// </summary>
public static class NewsText
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().Build();

    private static readonly string[] Schemes = ["http://", "https://", "mailto:"];

    public static IHtmlContent Of(string? text)
    {
        var document = Markdown.Parse(text ?? "", Pipeline);
        foreach (var heading in document.Descendants<HeadingBlock>())
        {
            // The page's own title is the only one of its level.
            heading.Level = Math.Min(heading.Level + 1, 6);
        }

        foreach (var link in document.Descendants<LinkInline>())
        {
            Tame(link);
        }

        foreach (var link in document.Descendants<AutolinkInline>().Where(link => !link.IsEmail && !IsAllowed(link.Url)))
        {
            link.Url = "";
        }

        return new HtmlString(document.ToHtml(Pipeline));
    }

    /// <summary>Whether a link may lead there: a list of what may, so that what nobody thought of may not.</summary>
    public static bool IsAllowed(string? url) =>
        url is { Length: > 0 } && !url.Any(character => char.IsControl(character) || char.IsWhiteSpace(character) || character == '\\')
        && (Schemes.Any(scheme => url.StartsWith(scheme, StringComparison.OrdinalIgnoreCase)) || IsOfThePortal(url));

    private static bool IsOfThePortal(string url) => url[0] == '/' && !url.StartsWith("//", StringComparison.Ordinal);

    private static void Tame(LinkInline link)
    {
        var url = link.GetDynamicUrl?.Invoke() ?? link.Url;
        link.GetDynamicUrl = null;
        // A picture from elsewhere would tell that place who reads what; its words stay as a link.
        link.IsImage = link.IsImage && url is { Length: > 0 } && IsAllowed(url) && IsOfThePortal(url);
        link.Url = IsAllowed(url) ? url : "";
    }
}
