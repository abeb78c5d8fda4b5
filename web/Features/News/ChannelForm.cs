using System.ComponentModel.DataAnnotations;
using OpsSupport.Kernel.Forms;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.News;

/// <summary>A channel of news as it is typed.</summary>
public sealed class ChannelForm : IValidatableObject
{
    private const int LongestCodes = 2000;

    [Required, CodeText] public string Code { get; set; } = "";

    [Required, StringLength(NewsChannel.LongestName)] public string Name { get; set; } = "";

    /// <summary>Codes with a comma or a space between them.</summary>
    [StringLength(LongestCodes)] public string? Editors { get; set; }

    public bool IsClosed { get; set; }

    public static ChannelForm FromChannel(NewsChannel channel) => new()
    {
        Code = channel.Code.Value,
        Name = channel.Name,
        Editors = string.Join(", ", channel.Editors.Select(editor => editor.Value)),
        IsClosed = channel.IsClosed,
    };

    public NewsChannel ToChannel() => new()
    {
        Code = new(Code.Trim()),
        Name = Name.Trim(),
        Editors = [.. NewsCodes.In(Editors).Distinct().Select(code => new EmployeeNo(code))],
        IsClosed = IsClosed,
    };

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!NewsCodes.In(Editors).All(Kernel.Values.Code.IsValid))
        {
            yield return new("Field.CodeText", [nameof(Editors)]);
        }
    }
}
