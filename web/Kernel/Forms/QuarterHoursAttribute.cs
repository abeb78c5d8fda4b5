using System.ComponentModel.DataAnnotations;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Forms;

/// <summary>A number of quarters of an hour. How many are too many is for the silo to say.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class QuarterHoursAttribute : ValidationAttribute
{
    public override bool IsValid(object? value) => value is null || (value is decimal hours && Hours.IsWhole(hours));
}
