using OpsSupport.Kernel.Documents;

namespace OpsSupport.Features.TravelRequests;

/// <summary>The names of travel requests. Their numbers begin with TRV, as TR stands in the keys of time reports.</summary>
public static class TravelRequestKind
{
    public const string Name = "travel-request";

    public static DocumentKind Kind { get; } = new(Name, Slug: "travel-requests", NumberPrefix: "TRV");
}
