using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace OpsSupport.Kernel.Revisions;

/// <summary>A text with what came and went in it: <c>&lt;words parts="text.Parts" /&gt;</c>. Without a space that the text does not have.</summary>
[HtmlTargetElement("words", TagStructure = TagStructure.WithoutEndTag)]
public sealed class WordsTagHelper : TagHelper
{
    [HtmlAttributeName("parts")] public required ImmutableArray<TextPart> Parts { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "p";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "diff__text");
        foreach (var part in Parts)
        {
            var element = new TagBuilder(part.Fate switch { PartFate.Removed => "del", PartFate.Added => "ins", _ => "span" });
            element.InnerHtml.Append(part.Text);
            output.Content.AppendHtml(element);
        }
    }
}
