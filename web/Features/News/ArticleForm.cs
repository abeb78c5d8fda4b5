using System.ComponentModel.DataAnnotations;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Forms;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.News;

/// <summary>News as it is typed. Times are the company's.</summary>
public sealed class ArticleForm : IValidatableObject
{
    private const int LongestCodes = 2000;
    private const int FirstYear = 2000;
    private const int LastYear = 2099;

    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    [Required, StringLength(NewsContent.LongestTitle)] public string Title { get; set; } = "";

    [Required, CodeText] public string Channel { get; set; } = "";

    [Required, StringLength(NewsContent.LongestBody)] public string Body { get; set; } = "";

    /// <summary>Codes with a comma or a space between them.</summary>
    [StringLength(LongestCodes)] public string? Units { get; set; }

    public List<Role> Roles { get; set; } = [];

    /// <summary>Codes with a comma or a space between them.</summary>
    [StringLength(LongestCodes)] public string? People { get; set; }

    [Required] public DateTime? PublishAt { get; set; }

    public DateTime? ExpiresAt { get; set; }

    public bool IsPinned { get; set; }

    public bool MustRead { get; set; }

    public static ArticleForm FromContent(NewsContent content) => new()
    {
        Title = content.Title,
        Channel = content.Channel.Value,
        Body = content.Body,
        Units = string.Join(", ", content.Audience.Units.Select(unit => unit.Value)),
        Roles = [.. content.Audience.Roles],
        People = string.Join(", ", content.Audience.People.Select(person => person.Value)),
        PublishAt = Typed(content.PublishAt),
        ExpiresAt = content.ExpiresAt is { } end ? Typed(end) : null,
        IsPinned = content.IsPinned,
        MustRead = content.MustRead,
    };

    public NewsContent ToContent() => new()
    {
        Title = Title.Trim(),
        Channel = new(Channel.Trim()),
        Body = Body,
        Audience = new()
        {
            Units = [.. NewsCodes.In(Units).Distinct().Select(code => new UnitCode(code))],
            Roles = [.. Roles.Where(Enum.IsDefined).Distinct().Order()],
            People = [.. NewsCodes.In(People).Distinct().Select(code => new EmployeeNo(code))],
        },
        PublishAt = At(PublishAt!.Value),
        ExpiresAt = ExpiresAt is { } end ? At(end) : null,
        IsPinned = IsPinned,
        MustRead = MustRead,
    };

    /// <summary>A moment as the company's clock shows it, to the minute.</summary>
    public static DateTime Typed(DateTimeOffset at)
    {
        var local = TimeZoneInfo.ConvertTime(at, Zone).DateTime;
        return local.AddTicks(-(local.Ticks % TimeSpan.TicksPerMinute));
    }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        foreach (var (name, moment) in new[] { (nameof(PublishAt), PublishAt), (nameof(ExpiresAt), ExpiresAt) })
        {
            if (moment is { Year: < FirstYear or > LastYear })
            {
                yield return new("Field.RegularExpression", [name]);
            }
        }

        foreach (var (name, codes) in new[] { (nameof(Units), Units), (nameof(People), People) })
        {
            if (!NewsCodes.In(codes).All(Code.IsValid))
            {
                yield return new("Field.CodeText", [name]);
            }
        }
    }

    private static DateTimeOffset At(DateTime typed)
    {
        var local = DateTime.SpecifyKind(typed, DateTimeKind.Unspecified);
        return new(local, Zone.GetUtcOffset(local));
    }
}
