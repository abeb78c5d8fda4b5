using OpsSupport.Features.Employees;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.TravelAllowances;

internal sealed class TravelNormRules : IDocumentRules<TravelNorm>
{
    private const int MostLines = 400;
    private const decimal HighestRate = 10_000m;

    public DocumentKind Kind => TravelNormKind.Kind;

    public IEnumerable<DomainError> Check(TravelNorm body, TravelNorm? before, DocumentHeader header, DateOnly today) =>
    [
        .. header.Ref == TravelNormKind.Standard ? Array.Empty<DomainError>() : [new OnlyOneNorm(TravelNormKind.Code)],
        .. body.Rates.IsEmpty ? [new Missing(nameof(TravelNorm.Rates))] : Array.Empty<DomainError>(),
        .. body.Rates.Length > MostLines || body.Places.Length > MostLines || body.Grades.Length > MostLines
            ? [new OutOfRange(nameof(TravelNorm.Rates), 1, MostLines)] : Array.Empty<DomainError>(),
        .. body.Rates.Any(rate => !IsSensible(rate)) ? [new OutOfRange(nameof(TravelNorm.Rates), 0, HighestRate)] : Array.Empty<DomainError>(),
        .. body.Rates.GroupBy(rate => (rate.From, rate.Class)).Where(same => same.Count() > 1).Select(same => new RateTwice(same.Key.From)).Distinct(),
        .. body.Places.Where(place => place.Place.Code.Length == 0).Select(place => new UnknownReference(nameof(TravelNorm.Places), place.Place.Name)),
        .. Twice(body.Places.Select(place => place.Place.Name), nameof(TravelNorm.Places)),
        .. Twice(body.Grades.Select(grade => grade.Grade), nameof(TravelNorm.Grades)),
        .. body.Grades.SelectMany(grade => FieldRules.Text(grade.Grade, nameof(TravelNorm.Grades), Grade.LongestName)).Take(1),
    ];

    public DocumentFacts Describe(TravelNorm body, DocumentHeader header, DateOnly today) => new(TravelNormKind.Code)
    {
        FirstDay = body.Rates.Select(rate => (DateOnly?)rate.From).Max(),
    };

    private static IEnumerable<NormTwice> Twice(IEnumerable<string> names, string field) =>
        names.GroupBy(name => name).Where(same => same.Count() > 1).Select(same => new NormTwice(field, same.Key));

    private static bool IsSensible(AllowanceRate rate) =>
        new[] { rate.First, rate.Second, rate.Other }.All(amount => amount.Currency == Currency.Cny && amount.Amount is >= 0 and <= HighestRate);
}
