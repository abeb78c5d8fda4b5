using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Values;
using OpsSupport.Kernel.Wording;

namespace OpsSupport.Kernel.Display;

/// <summary>Shows a value the one way it is shown: <c>&lt;show value="row.Amount" /&gt;</c>. The type decides how.</summary>
[HtmlTargetElement("show", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ShowTagHelper(ITexts texts, CodeNames names) : TagHelper
{
    [HtmlAttributeName("value")] public object? Value { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        output.TagMode = TagMode.StartTagAndEndTag;
        Dress(output);
        output.Content.SetContent(DisplayText.Of(Value, texts));
        if (Masters.KindOf(Value) is { } kind && await names.FindAsync(kind, Value!.ToString()!) is { } name)
        {
            Name(output, name);
        }
    }

    // People know each other by name; the code beside it tells two of the same name apart.
    private void Name(TagHelperOutput output, string name)
    {
        if (Value is EmployeeNo no && no == SystemActor.No)
        {
            output.Content.SetContent(name);
            return;
        }

        var code = new TagBuilder("span");
        code.AddCssClass("named__code");
        code.InnerHtml.Append(DisplayText.Of(Value, texts));
        output.Content.SetContent(name).AppendHtml(code);
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
                Element(output, "span", Value is null or "" ? "nothing" : Masters.KindOf(Value) is null ? "text" : "named");
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
