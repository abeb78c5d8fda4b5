using System.ComponentModel.DataAnnotations;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Lists;

/// <summary>A view as it is named and shared.</summary>
public sealed class ViewForm
{
    /// <summary>No unit has this code.</summary>
    public const string Everybody = "*";

    [Required, StringLength(SavedView.LongestName)] public string Name { get; set; } = "";

    /// <summary>Who sees it: the code of a unit, <see cref="Everybody"/>, or the person alone where it is empty.</summary>
    public string? Audience { get; set; }

    /// <summary>Whether the list opens with it from now on.</summary>
    public bool IsUsual { get; set; }

    public static ViewForm Of(SavedView view, bool isUsual) => new()
    {
        Name = view.Name,
        Audience = view.Audience == ViewAudience.Everybody ? Everybody : view.Unit?.Value,
        IsUsual = isUsual,
    };

    public ViewAudience ToAudience() => Audience switch { null or "" => ViewAudience.Owner, Everybody => ViewAudience.Everybody, _ => ViewAudience.Unit };

    public UnitCode? ToUnit() => ToAudience() == ViewAudience.Unit ? Code.TryParse<UnitCode>(Audience) : null;
}
