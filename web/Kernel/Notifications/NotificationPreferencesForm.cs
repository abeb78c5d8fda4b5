using System.ComponentModel.DataAnnotations;

namespace OpsSupport.Kernel.Notifications;

/// <summary>How a person wants to hear of things, as he says it.</summary>
public sealed class NotificationPreferencesForm : IValidatableObject
{
    private const int LongestLanguage = 10;

    public List<KindForm> Kinds { get; set; } = [];

    public TimeOnly? QuietFrom { get; set; }

    public TimeOnly? QuietTo { get; set; }

    public TimeOnly? DigestAt { get; set; }

    [StringLength(LongestLanguage)] public string? Language { get; set; }

    [StringLength(NotificationPreferences.LongestPhone)] public string? Phone { get; set; }

    /// <summary>What is due stands first.</summary>
    public static NotificationPreferencesForm Of(NotificationPreferences preferences) => new()
    {
        Kinds = [.. Enum.GetValues<NotificationKind>().Select(preferences.Of).OrderByDescending(kind => kind.IsDue).Select(KindForm.Of)],
        QuietFrom = preferences.Quiet?.From,
        QuietTo = preferences.Quiet?.To,
        DigestAt = preferences.DigestAt,
        Language = preferences.Language,
        Phone = preferences.Phone,
    };

    /// <summary>Kinds that are as usual are not said: should the usual change, it changes for him too.</summary>
    public NotificationPreferences ToPreferences() => new()
    {
        Kinds = [.. Kinds.Where(kind => Enum.IsDefined(kind.Kind)).DistinctBy(kind => kind.Kind).Select(kind => kind.ToPreference()).Where(kind => kind != KindPreference.Usual(kind.Kind))],
        Quiet = QuietFrom is { } from && QuietTo is { } to ? new(from, to) : null,
        DigestAt = DigestAt,
        Language = string.IsNullOrEmpty(Language) ? null : Language,
        Phone = string.IsNullOrWhiteSpace(Phone) ? null : Phone.Trim(),
    };

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        QuietFrom is null == QuietTo is null ? [] : [new("Field.Required", [QuietFrom is null ? nameof(QuietFrom) : nameof(QuietTo)])];

    /// <summary>One kind of thing.</summary>
    public sealed class KindForm
    {
        public NotificationKind Kind { get; set; }

        public bool InPortal { get; set; }

        public DeliveryMode Mail { get; set; }

        public bool InRobots { get; set; }

        public static KindForm Of(KindPreference kind) => new() { Kind = kind.Kind, InPortal = kind.IsDue || kind.InPortal, Mail = kind.Mail, InRobots = kind.InRobots };

        /// <summary>A tick that cannot be taken away is not sent by browsers.</summary>
        public KindPreference ToPreference()
        {
            var said = new KindPreference(Kind, InPortal, Mail, InRobots);
            return said.IsDue ? said with { InPortal = true } : said;
        }
    }
}
