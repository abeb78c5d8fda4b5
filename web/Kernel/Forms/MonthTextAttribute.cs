using System.ComponentModel.DataAnnotations;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Forms;

/// <summary>The text is a month, <c>2026-04</c>.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class MonthTextAttribute : ValidationAttribute
{
    public override bool IsValid(object? value) => value is null or "" || (value is string text && Period.TryParse(text) is not null);
}
