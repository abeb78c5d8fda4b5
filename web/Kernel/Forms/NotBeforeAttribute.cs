using System.ComponentModel.DataAnnotations;

namespace OpsSupport.Kernel.Forms;

/// <summary>This day may not come before the day in another field of the same form.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NotBeforeAttribute(string other) : ValidationAttribute
{
    public string Other { get; } = other;

    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext)
    {
        var start = validationContext.ObjectType.GetProperty(Other)!.GetValue(validationContext.ObjectInstance);
        return value is DateOnly day && start is DateOnly first && day < first
            ? new(ErrorMessageString, [validationContext.MemberName!])
            : ValidationResult.Success;
    }
}
