using OpsSupport.Kernel.Results;

namespace OpsSupport.Features.Setup;

/// <summary>What the first set-up refuses before it makes anything.</summary>
internal static class SetupRules
{
    public const int LongestCompanyName = 100;
    public const int LongestPersonName = 60;

    public static IEnumerable<DomainError> Check(FirstSetup setup) =>
    [
        .. Name(nameof(FirstSetup.CompanyName), setup.CompanyName, LongestCompanyName),
        .. Name(nameof(FirstSetup.PersonName), setup.PersonName, LongestPersonName),
    ];

    private static IEnumerable<DomainError> Name(string field, string name, int limit)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            yield return new Missing(field);
        }

        if (name.Trim().Length > limit)
        {
            yield return new TooLong(field, limit);
        }
    }
}
