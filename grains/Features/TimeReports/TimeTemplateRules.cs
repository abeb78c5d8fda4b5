using System.Collections.Immutable;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Results;

namespace OpsSupport.Features.TimeReports;

/// <summary>What may be kept as a usual day. What is in it is checked when it is said.</summary>
internal static class TimeTemplateRules
{
    private const int LongestName = 40;
    private const int MostEntries = 30;

    /// <summary>The templates with this one among them, by name.</summary>
    public static Result<TimeTemplates> With(ImmutableArray<TimeTemplate> kept, TimeTemplate template)
    {
        var name = template.Name.Trim();
        var others = kept.Where(one => one.Name != name).ToList();
        ImmutableArray<DomainError> errors =
        [
            .. FieldRules.Text(name, nameof(TimeTemplate.Name), LongestName),
            .. template.Entries.IsEmpty ? [new Missing(nameof(TimeTemplate.Entries))] : Array.Empty<DomainError>(),
            .. template.Entries.Length > MostEntries ? [new TooManyTimeLines(MostEntries)] : Array.Empty<DomainError>(),
            .. others.Count >= ITimeTemplatesGrain.Most ? [new TooManyTemplates(ITimeTemplatesGrain.Most)] : Array.Empty<DomainError>(),
        ];
        return errors.IsEmpty
            ? new TimeTemplates([.. others.Append(template with { Name = name }).OrderBy(one => one.Name, StringComparer.Ordinal)])
            : errors;
    }
}
