using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Wording;

namespace OpsSupport.Kernel.Forms;

/// <summary>
/// One field of a form: <c>&lt;field asp-for="Project" suggest="project" /&gt;</c>. The type of the member decides how it is
/// typed; its label, its hint (<c>{Label}.Hint</c>) and its refusals are found by its name.
/// </summary>
[HtmlTargetElement("field", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FieldTagHelper(IHtmlHelper html, ITexts texts, CodeNames names) : TagHelper
{
    [HtmlAttributeNotBound, ViewContext] public ViewContext ViewContext { get; set; } = null!;

    [HtmlAttributeName("asp-for")] public required ModelExpression For { get; set; }

    /// <summary>How it is typed in, where the member's type does not say it.</summary>
    public FieldKind? Kind { get; set; }

    /// <summary>The kind of master whose code is wanted.</summary>
    public string? Suggest { get; set; }

    /// <summary>What may be chosen, where the member's type does not say it or allows too much.</summary>
    public IEnumerable<FieldOption>? Options { get; set; }

    /// <summary>What choosing nothing is called.</summary>
    public string? Empty { get; set; }

    /// <summary>What it is called, where the member's own name says too little.</summary>
    public string? Label { get; set; }

    public string? Suffix { get; set; }

    /// <summary>Shown but not to be changed: a master's code, once it exists.</summary>
    public bool Fixed { get; set; }

    private Type Type => Nullable.GetUnderlyingType(For.ModelExplorer.ModelType) ?? For.ModelExplorer.ModelType;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ((IViewContextAware)html).Contextualize(ViewContext);
        output.TagName = null;
        var view = View();
        output.Content.SetHtmlContent(await html.PartialAsync("/Kernel/Forms/_Field.cshtml", view with { CodeName = await NameAsync(view) }, new ViewDataDictionary<FieldView>(ViewContext.ViewData, null!)));
    }

    private async Task<string?> NameAsync(FieldView view) =>
        view is { Kind: FieldKind.Code, Suggest: { } kind, Value: { Length: > 0 } code } ? await names.FindAsync(kind, code) : null;

    private FieldView View()
    {
        var name = ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);
        ViewContext.ViewData.ModelState.TryGetValue(name, out var state);
        var value = Kind is FieldKind.Password or FieldKind.NewPassword or FieldKind.OneTimeCode ? null : state?.AttemptedValue ?? Typed(For.Model);
        return new()
        {
            Id = TagBuilder.CreateSanitizedId(name, "_"),
            Name = name,
            Label = Label ?? For.Metadata.GetDisplayName(),
            Kind = Kind ?? KindOf(),
            Value = value,
            IsRequired = IsRequired,
            IsReadOnly = Fixed,
            Hint = HintOf(),
            Suffix = Suffix,
            LongestLength = For.Metadata.ValidatorMetadata.OfType<StringLengthAttribute>().FirstOrDefault()?.MaximumLength,
            Choices = IsChoice ? Choices(value) : [],
            Suggest = Suggest,
            Errors = [.. state?.Errors.Select(error => texts[error.ErrorMessage]) ?? []],
        };
    }

    private bool IsChoice => Type.IsEnum || Options is not null;

    private bool MayBeEmpty => For.Metadata.IsNullableValueType;

    // A choice without an empty one always has a value, so a mark that it must have one says nothing.
    private bool IsRequired => For.Metadata.IsRequired && Type != typeof(bool) && (!IsChoice || MayBeEmpty);

    private FieldKind KindOf() =>
        IsChoice ? FieldKind.Choice
        : Suggest is not null ? FieldKind.Code
        : Type == typeof(bool) ? FieldKind.Tick
        : Type == typeof(DateOnly) ? FieldKind.Day
        : Type == typeof(DateTime) ? FieldKind.Moment
        : Type == typeof(TimeOnly) ? FieldKind.Time
        : Type == typeof(decimal) || Type == typeof(int) ? FieldKind.Number
        : Type == typeof(IFormFile) ? FieldKind.File
        : FieldKind.Text;

    private string? HintOf()
    {
        var key = $"{TextKeys.OfField(For.Metadata.ContainerType!, For.Metadata.PropertyName!)}.Hint";
        return texts[key] is var hint && hint != key ? hint : null;
    }

    private ImmutableArray<FieldChoice> Choices(string? value)
    {
        var options = Options ?? Enum.GetValues(Type).Cast<Enum>().Select(member => new FieldOption(member.ToString(), texts.Of(member)));
        var members = options.Select(option => new FieldChoice(option.Value, option.Text, option.Value == value));
        return MayBeEmpty ? [new("", Empty ?? texts["Field.Choose"], string.IsNullOrEmpty(value)), .. members] : [.. members];
    }

    // As browsers send it back: the form is filled in the way it will be read.
    private static string? Typed(object? value) => value switch
    {
        DateOnly { Year: 1 } => null,
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime moment => moment.ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("HH:mm", CultureInfo.InvariantCulture),
        decimal number => number.ToString(CultureInfo.InvariantCulture),
        bool answer => answer ? "true" : "false",
        _ => value?.ToString(),
    };
}
