using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using OpsSupport.Kernel.Wording;

namespace OpsSupport.Kernel.Forms;

/// <summary>The lines of a document's form: <c>&lt;lines asp-for="Parts" /&gt;</c>.</summary>
[HtmlTargetElement("lines", TagStructure = TagStructure.WithoutEndTag)]
public sealed class LinesTagHelper(IHtmlHelper html, ITexts texts) : TagHelper
{
    [HtmlAttributeNotBound, ViewContext] public ViewContext ViewContext { get; set; } = null!;

    [HtmlAttributeName("asp-for")] public required ModelExpression For { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ((IViewContextAware)html).Contextualize(ViewContext);
        output.TagName = null;
        output.Content.SetHtmlContent(await html.PartialAsync("/Kernel/Forms/_Lines.cshtml", View(), new ViewDataDictionary<LinesView>(ViewContext.ViewData, null!)));
    }

    private LinesView View()
    {
        var name = ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);
        var label = TextKeys.OfField(For.Metadata.ContainerType!, For.Metadata.PropertyName!);
        ViewContext.ViewData.ModelState.TryGetValue(name, out var state);
        return new(
            TagBuilder.CreateSanitizedId(name, "_"), name, texts[label], texts[$"{label}.Hint"] is var hint && hint != $"{label}.Hint" ? hint : null,
            (LineList)For.Model, $"/{ViewContext.RouteData.Values["slug"]}/new/line?list={Uri.EscapeDataString(name[LinesView.FormPrefix.Length..])}", [.. state?.Errors.Select(error => texts[error.ErrorMessage]) ?? []]);
    }
}
