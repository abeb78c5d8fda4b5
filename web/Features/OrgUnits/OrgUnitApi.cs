using OpsSupport.Features.TimeReports;
using OpsSupport.Kernel.Api;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Http;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.OrgUnits;

/// <summary>Departments and all other units for programs.</summary>
internal sealed class OrgUnitApi(IGrainFactory grains, GrainRetry retry, DocumentReader documents, FigureReader figures) : IApi
{
    private IReportingStatusGrain Reporting => grains.GetGrain<IReportingStatusGrain>(0);

    public void Map(IEndpointRouteBuilder api)
    {
        var units = api.MapGroup("/departments").WithTags("Departments");
        units.MapGet("/", ListAsync).WithName("listDepartments").WithSummary("The units of the organisation, each with the one above it: the tree of today.");
        units.MapGet("/{code}", FindAsync).WithName("getDepartment").WithSummary("A unit with its dated places in the tree and its heads.");
        units.MapGet("/{code}/figures", FiguresAsync).WithName("getDepartmentFigures").WithSummary("The live figures of a unit with all below it.");
        units.MapGet("/{code}/reporting-status", StatusAsync).WithName("getReportingStatus")
            .WithSummary("Who of a unit and all below it has reported on each day from one to another, and whose answers the lines wait for.");
        units.MapGet("/{code}/missing-reports", MissingAsync).WithName("getMissingReports")
            .WithSummary("How much was missing when the day after had passed, by week, unit and person.");
    }

    private Task<ApiAnswer<ListPart<DocumentItem>>> ListAsync(
        ApiCaller caller, [AsParameters] ListParameters query, [AsParameters] PartParameters part, CancellationToken cancellation) =>
        documents.ListAsync(OrgUnitDocument.Kind, caller.No, query, part, cancellation);

    private Task<ApiAnswer<OneDocument<OrgUnit>>> FindAsync(ApiCaller caller, string code) =>
        documents.FindAsync<OrgUnit, UnitCode>(OrgUnitDocument.Kind, caller.No, code);

    private Task<ApiAnswer<FiguresNow>> FiguresAsync(ApiCaller caller, string code) =>
        OfKnownAsync(caller, code, unit => figures.NowAsync(caller.No, FigureScope.Of(unit)));

    private Task<ApiAnswer<ReportingStatus>> StatusAsync(ApiCaller caller, string code, DateOnly from, DateOnly to) =>
        OfKnownAsync<ReportingStatus>(caller, code, async unit => await retry.AskAsync(() => Reporting.OfUnitAsync(caller.No, unit, from, to)));

    private Task<ApiAnswer<MissingReports>> MissingAsync(ApiCaller caller, string code, DateOnly from, DateOnly to) =>
        OfKnownAsync<MissingReports>(caller, code, async unit => await retry.AskAsync(() => Reporting.MissingAsync(caller.No, unit, from, to)));

    /// <summary>Asks only about a unit that there is and that the caller may know of.</summary>
    private async Task<ApiAnswer<T>> OfKnownAsync<T>(ApiCaller caller, string segment, Func<UnitCode, Task<ApiAnswer<T>>> ask) where T : class
    {
        if (ApiCodes.Read<UnitCode>(segment) is not { } unit)
        {
            return ApiCodes.Unknown(OrgUnitDocument.Kind, segment);
        }

        var grain = grains.GetGrain<IDocumentGrain<OrgUnit>>(OrgUnitDocument.Kind.Ref(OrgUnitDocument.Kind.KeyOf(unit)).ToGrainId());
        var known = await retry.AskAsync(() => grain.GetAsync(caller.No));
        return known.Succeeded ? await ask(unit) : known.Errors;
    }
}
