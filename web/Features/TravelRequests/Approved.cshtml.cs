using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Http;
using OpsSupport.Kernel.Results;

namespace OpsSupport.Features.TravelRequests;

/// <summary>What a traveller does with a trip that was approved: he states that he claims nothing, or asks for it to be another.</summary>
public sealed class ApprovedModel(IGrainFactory grains, GrainRetry retry, DocumentUiCatalog catalog) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "key")] public required string Address { get; set; }

    private string Key => TravelRequestKind.Kind.KeyAt(Address);

    private string TripUrl => catalog[TravelRequestKind.Kind.Slug].AddressOf(Key);

    private ITravelRequestGrain Trip => grains.GetGrain<ITravelRequestGrain>(Key);

    public IActionResult OnGet() => LocalRedirect(TripUrl);

    public async Task<IActionResult> OnPostAsync(int version, Guid operation)
    {
        var stated = await retry.AskAsync(() => Trip.StateNoClaimAsync(new(User.EmployeeNo(), version, operation)));
        return stated.Succeeded ? this.SeeOther(TripUrl, "Done.Save") : Refuse(stated.Errors);
    }

    /// <summary>Drafts a request like the approved one, to be changed and approved in its turn. Pressed twice it drafts one.</summary>
    public async Task<IActionResult> OnPostChangeAsync(Guid operation)
    {
        var found = await retry.AskAsync(() => Trip.GetAsync(User.EmployeeNo()));
        if (!found.Succeeded || found.Value.Header is not { Status: DocumentStatus.Effective, Number: { } number } header || header.Owner != User.EmployeeNo())
        {
            return this.NotForYou(found.Succeeded ? [new NotYours()] : found.Errors);
        }

        var key = TravelRequestKind.Kind.KeyAt(operation.ToString("N"));
        var drafted = await retry.AskAsync(() => grains.GetGrain<ITravelRequestGrain>(key)
            .SaveAsync(new(header.Owner, 0, operation), found.Value.Body with { Replaces = number }));
        return drafted.Succeeded ? this.SeeOther($"{catalog[TravelRequestKind.Kind.Slug].AddressOf(key)}/edit") : Refuse(drafted.Errors);
    }

    // Whoever may act finds the trip as it is now; to whom it is not, nothing is told.
    private IActionResult Refuse(ImmutableArray<DomainError> errors) => errors.All(error => error.Refusal is RefusalKind.Conflict or RefusalKind.Rule)
        ? this.SeeOther(TripUrl, "Trip.NotDone")
        : this.NotForYou(errors);
}
