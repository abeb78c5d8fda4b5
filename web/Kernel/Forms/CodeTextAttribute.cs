using System.ComponentModel.DataAnnotations;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Forms;

/// <summary>The text can be a code: not too long, no separator of keys in it. Whether it names anything is for the silo to say.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class CodeTextAttribute : ValidationAttribute
{
    public override bool IsValid(object? value) => value is null or "" || (value is string text && Code.IsValid(text.Trim()));
}
