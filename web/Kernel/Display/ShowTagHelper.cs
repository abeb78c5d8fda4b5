using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;
using OpsSupport.Kernel.Values;
using OpsSupport.Kernel.Wording;

namespace OpsSupport.Kernel.Display;

/// <summary>Shows a value the one way it is shown: <c>&lt;show value="row.Amount" /&gt;</c>. The type decides how.</summary>
[HtmlTargetElement("show", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ShowTagHelper(ITexts texts) : TagHelper
{
    [HtmlAttributeName("value")] public object? Value { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagMode = TagMode.StartTagAndEndTag;
        Dress(output);
        output.Content.SetContent(DisplayText.Of(Value, texts));
    }

    private void Dress(TagHelperOutput output)
    {
        switch (Value)
        {
            case Money money:
                Element(output, "data", money.Minor < 0 ? "figure figure--negative" : "figure", money.Amount.ToString(CultureInfo.InvariantCulture));
                break;
            case Hours or Ratio or int or long or decimal:
                Element(output, "span", "figure");
                break;
            case DateOnly day:
                Element(output, "time", "day", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), "datetime");
                break;
            case DateTimeOffset at:
                Element(output, "time", "day", at.ToString("O", CultureInfo.InvariantCulture), "datetime");
                break;
            case Enum state when Tones.Of(state) is { } tone:
                Element(output, "span", $"state state--{tone.ToString().ToLowerInvariant()}");
                break;
            default:
                Element(output, "span", Value is null or "" ? "nothing" : "text");
                break;
        }
    }

    private static void Element(TagHelperOutput output, string name, string css, string? machine = null, string attribute = "value")
    {
        output.TagName = name;
        output.Attributes.SetAttribute("class", $"{output.Attributes["class"]?.Value} {css}".Trim());
        if (machine is not null)
        {
            output.Attributes.SetAttribute(attribute, machine);
        }
    }
}
