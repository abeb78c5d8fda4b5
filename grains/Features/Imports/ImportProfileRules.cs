using System.Globalization;
using System.Text.RegularExpressions;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.Imports;

/// <summary>Whether a profile of the company's own can be used.</summary>
internal static partial class ImportProfileRules
{
    private const int MostDayFormats = 10;

    /// <param name="others">How many profiles of its own the company has besides this one.</param>
    public static IEnumerable<DomainError> Check(ImportProfile profile, int others) =>
    [
        .. Name().IsMatch(profile.Name) ? [] : new DomainError[] { new BadProfileName() },
        .. ShippedProfiles.All.Any(shipped => shipped.Name == profile.Name) ? [new ShippedProfile(profile.Name)] : Array.Empty<DomainError>(),
        .. others < IImportProfilesGrain.MostOwn ? [] : new DomainError[] { new TooMany(nameof(ImportProfile.Name), IImportProfilesGrain.MostOwn) },
        .. Columns(profile),
        .. Constants(profile),
        .. Days(profile),
    ];

    private static IEnumerable<DomainError> Columns(ImportProfile profile)
    {
        foreach (var needed in ImportTargets.Needs(profile.Makes))
        {
            if (profile.Constant(needed) is null && profile.Column(needed) is not { Headers.IsEmpty: false })
            {
                yield return new FieldWithoutColumn(needed);
            }
        }

        var headers = profile.Columns.SelectMany(column => column.Headers).ToList();
        if (headers.GroupBy(ImportRules.Normalized).FirstOrDefault(same => same.Count() > 1) is { } twice)
        {
            yield return new HeaderTwice(twice.First());
        }

        if (headers.Any(header => header.Length > ImportProfile.LongestHeader))
        {
            yield return new TooLong(nameof(ImportProfile.Columns), ImportProfile.LongestHeader);
        }

        if (profile.Columns.Any(column => column.Headers.Length > ImportProfile.MostHeadersPerColumn))
        {
            yield return new TooMany(nameof(ImportProfile.Columns), ImportProfile.MostHeadersPerColumn);
        }
    }

    private static IEnumerable<DomainError> Constants(ImportProfile profile) =>
        profile.Constants.Where(constant => !IsGood(constant)).Select(constant => new BadConstant(constant.Field, constant.Value));

    private static bool IsGood(ProfileConstant constant) => constant.Field switch
    {
        ImportField.Currency => Currency.IsKnown(constant.Value),
        ImportField.FigureKind => FigureWords.TryRead(constant.Value) is not null,
        _ => constant.Value.Length is > 0 and <= ImportLimits.LongestName,
    };

    private static IEnumerable<DomainError> Days(ImportProfile profile) => profile.DayFormats.Length > MostDayFormats
        ? [new TooMany(nameof(ImportProfile.DayFormats), MostDayFormats)]
        : profile.DayFormats.Where(format => !IsReadable(format)).Select(format => new BadDayFormat(format));

    // A day must survive being written and read, or the format leaves something of it out: of another century, so that no
    // missing digit is made up from today.
    private static bool IsReadable(string format)
    {
        var day = new DateOnly(1931, 12, 31);
        try
        {
            return DayText.TryRead(day.ToString(format, CultureInfo.InvariantCulture), [format]) == day;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$(?<=^.{1,40})")]
    private static partial Regex Name();
}
