namespace OpsSupport.Features.TravelRequests;

/// <summary>A province or a city, with the name it had when it was written down.</summary>
/// <param name="Code">By GB/T 2260: two digits for a province, four for a city, six for a county right below a province; empty where nobody knows the name.</param>
[GenerateSerializer, Immutable, Alias("place")]
public sealed record Place(string Code, string Name)
{
    public override string ToString() => Name;
}
