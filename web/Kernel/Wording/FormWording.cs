using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace OpsSupport.Kernel.Wording;

/// <summary>Gives every field of a form its label and every typing mistake its sentence, so that no form has to.</summary>
internal sealed class FormWording(ITexts texts) : IDisplayMetadataProvider, IValidationMetadataProvider
{
    public void CreateDisplayMetadata(DisplayMetadataProviderContext context)
    {
        if (context.Key is { ContainerType: { } form, Name: { } member } && IsOurs(form))
        {
            context.DisplayMetadata.DisplayName = () => texts[TextKeys.OfField(form, member)];
        }
    }

    // The message of an attribute is the key of its text: Required says Required, our own say their name.
    public void CreateValidationMetadata(ValidationMetadataProviderContext context)
    {
        foreach (var attribute in context.ValidationMetadata.ValidatorMetadata.OfType<ValidationAttribute>())
        {
            if (attribute.ErrorMessageResourceName is null)
            {
                attribute.ErrorMessage = $"Field.{attribute.GetType().Name.Replace("Attribute", "", StringComparison.Ordinal)}";
            }
        }
    }

    /// <summary>What the model binder says of text that is no number, no date, no choice.</summary>
    public void Word(DefaultModelBindingMessageProvider messages)
    {
        messages.SetAttemptedValueIsInvalidAccessor((value, _) => texts["Field.Unreadable", ("Value", value)]);
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(value => texts["Field.Unreadable", ("Value", value)]);
        messages.SetValueIsInvalidAccessor(value => texts["Field.Unreadable", ("Value", value)]);
        messages.SetValueMustBeANumberAccessor(_ => texts["Field.NotANumber"]);
        messages.SetNonPropertyValueMustBeANumberAccessor(() => texts["Field.NotANumber"]);
        messages.SetUnknownValueIsInvalidAccessor(_ => texts["Field.Required"]);
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => texts["Field.Required"]);
        messages.SetValueMustNotBeNullAccessor(_ => texts["Field.Required"]);
        messages.SetMissingBindRequiredValueAccessor(_ => texts["Field.Required"]);
        messages.SetMissingKeyOrValueAccessor(() => texts["Field.Required"]);
    }

    private static bool IsOurs(Type type) => type.Namespace?.StartsWith("OpsSupport", StringComparison.Ordinal) == true;
}
