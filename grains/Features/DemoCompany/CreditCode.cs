namespace OpsSupport.Features.DemoCompany;

/// <summary>
/// Unified social credit codes of companies that do not exist: the organisation part begins with DEM and the division is
/// nobody's, but both check characters are right (GB 11714, GB 32100).
/// </summary>
internal static class CreditCode
{
    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private const string Letters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private static readonly int[] OrganisationWeights = [3, 7, 9, 10, 5, 8, 4, 2];
    private static readonly int[] Weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

    public static string Of(int index)
    {
        var organisation = $"DEM{index:D5}";
        var body = $"91000000{organisation}{OrganisationCheck(organisation)}";
        return body + Alphabet[(31 - (Sum(body, Alphabet, Weights) % 31)) % 31];
    }

    private static char OrganisationCheck(string organisation) => (11 - (Sum(organisation, Letters, OrganisationWeights) % 11)) switch
    {
        11 => '0',
        10 => 'X',
        var digit => (char)('0' + digit),
    };

    private static int Sum(string text, string alphabet, int[] weights) =>
        text.Select((letter, place) => alphabet.IndexOf(letter) * weights[place]).Sum();
}
