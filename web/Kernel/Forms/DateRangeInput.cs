using System.ComponentModel.DataAnnotations;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Forms;

/// <summary>First and last day being typed in. Becomes a <see cref="DateRange"/> once they make sense.</summary>
public sealed class DateRangeInput
{
    [Required] public DateOnly? FirstDay { get; set; }

    [Required, NotBefore(nameof(FirstDay))] public DateOnly? LastDay { get; set; }

    public static DateRangeInput Of(DateRange range) => new() { FirstDay = range.From, LastDay = range.LastDay };

    public DateRange ToRange() => new(FirstDay!.Value, LastDay!.Value.AddDays(1));
}
