using OpsSupport.Kernel.Api;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Http;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.OrgUnits;

/// <summary>Departments and all other units for programs.</summary>
internal sealed class OrgUnitApi(IGrainFactory grains, GrainRetry retry, DocumentReader documents, FigureReader figures) : IApi
{
    public void Map(IEndpointRouteBuilder api)
    {
        var units = api.MapGroup("/departments").WithTags("Departments");
        units.MapGet("/", ListAsync).WithName("listDepartments").WithSummary("The units of the organisation, each with the one above it.");
        units.MapGet("/{code}", FindAsync).WithName("getDepartment").WithSummary("A unit with its dated places in the tree and its heads.");
        units.MapGet("/{code}/figures", FiguresAsync).WithName("getDepartmentFigures").WithSummary("The live figures of a unit with all below it.");
    }

    private Task<ApiAnswer<ListPart<DocumentItem>>> ListAsync(
        ApiCaller caller, [AsParameters] ListParameters query, [AsParameters] PartParameters part, CancellationToken cancellation) =>
        documents.ListAsync(OrgUnitDocument.Kind, caller.No, query, part, cancellation);

    private Task<ApiAnswer<OneDocument<OrgUnit>>> FindAsync(ApiCaller caller, string code) =>
        documents.FindAsync<OrgUnit, UnitCode>(OrgUnitDocument.Kind, caller.No, code);

    private async Task<ApiAnswer<FiguresNow>> FiguresAsync(ApiCaller caller, string code)
    {
        if (ApiCodes.Read<UnitCode>(code) is not { } unit)
        {
            return ApiCodes.Unknown(OrgUnitDocument.Kind, code);
        }

        var grain = grains.GetGrain<IDocumentGrain<OrgUnit>>(OrgUnitDocument.Kind.Ref(OrgUnitDocument.Kind.KeyOf(unit)).ToGrainId());
        var known = await retry.AskAsync(() => grain.GetAsync(caller.No));
        return known.Succeeded ? await figures.NowAsync(caller.No, FigureScope.Of(unit)) : known.Errors;
    }
}
