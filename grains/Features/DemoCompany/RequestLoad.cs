using OpsSupport.Kernel.Documents;

namespace OpsSupport.Features.DemoCompany;

/// <summary>Has people ask and those above them agree, by the commands that pages use.</summary>
internal sealed class RequestLoad(IGrainFactory grains)
{
    /// <returns>The document as it stands then.</returns>
    public async Task<DocumentHeader> StoreAsync<TBody>(DocumentKind kind, PlannedRequest<TBody> request) where TBody : class
    {
        var self = kind.Ref(kind.KeyAt(request.Code));
        var document = grains.GetGrain<IDocumentGrain<TBody>>(self.ToGrainId());
        var stands = Accepted.Value(await document.SaveAsync(new(request.By, 0, Operations.Of(self, "save"), Source: "demo"), request.Body), self);
        stands = Accepted.Value(await document.SubmitAsync(new(request.By, stands.Version, Operations.Of(self, "submit"), Source: "demo")), self);
        while (request.IsAgreed && stands.Awaiting is [var approver, ..])
        {
            var intent = new Intent(approver, stands.Version, Operations.Of(self, $"approve/{stands.Version}"), Source: "demo");
            stands = Accepted.Value(await document.DecideAsync(intent, Decision.Approve, comment: null), self);
        }

        return stands;
    }
}
