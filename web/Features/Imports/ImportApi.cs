using OpsSupport.Kernel.Api;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Files;
using OpsSupport.Kernel.Http;
using OpsSupport.Kernel.Results;

namespace OpsSupport.Features.Imports;

/// <summary>Imports for programs: hand a file in, read what it comes to, confirm. Handed in and not confirmed it is a dry run.</summary>
internal sealed class ImportApi(IGrainFactory grains, GrainRetry retry, FileIntake intake) : IApi
{
    public void Map(IEndpointRouteBuilder api)
    {
        var imports = api.MapGroup("/imports").WithTags("Imports");
        imports.MapGet("/", ListAsync).WithName("listImports").WithSummary("The files that were handed in, newest first.");
        imports.MapPost("/", TakeAsync).Accepts<UploadForm>("multipart/form-data").WithMetadata(new ApiSetup.RequestSizeLimit(null)).WithName("startImport")
            .WithSummary("Hands a CSV or XLSX file in. It is checked behind the answer, and nothing is taken over before it is confirmed.");
        imports.MapGet("/{id}", FindAsync).WithName("getImport").WithSummary("How far a file is and what it comes to.");
        imports.MapGet("/{id}/problems", ProblemsAsync).WithName("listImportProblems").WithSummary("Its bad rows, each with line, column and reason.");
        imports.MapPost("/{id}/confirm", ConfirmAsync).Takes<ImportDecisionForm>().WithName("confirmImport").WithSummary("Takes the rows of a checked file over.");
        imports.MapPost("/{id}/discard", DiscardAsync).WithName("discardImport").WithSummary("Decides against a file.");
        api.MapGet("/import-profiles", ProfilesAsync).WithTags("Imports").WithName("listImportProfiles").WithSummary("The profiles that files are read with.");
    }

    private async Task<ApiAnswer<ListPart<DocumentItem>>> ListAsync(ApiCaller caller, [AsParameters] PartParameters part, CancellationToken cancellation)
    {
        var past = await retry.AskAsync(() => grains.GetGrain<IImportsGrain>(0).ListAsync(caller.No, part.ToPage(), cancellation), cancellation);
        return past.Succeeded ? part.Of(past.Value.Rows.Select(DocumentItem.Of), past.Value.Count) : past.Errors;
    }

    // The form is read here and not by the framework: who may not import sends no hundred megabytes first.
    private async Task<ApiAnswer<FileImported>> TakeAsync(ApiCaller caller, HttpContext context, CancellationToken cancellation)
    {
        var profiles = await ListProfilesAsync(caller);
        if (!profiles.Succeeded)
        {
            return profiles.Errors;
        }

        if (!context.Request.HasFormContentType)
        {
            throw new BadHttpRequestException("A file is sent as a form.", StatusCodes.Status415UnsupportedMediaType);
        }

        UploadLimitAttribute.Raise(context, FileLimits.LargestFile);
        var form = await FormAsync(context.Request, cancellation);
        if (form.Files.GetFile(nameof(UploadForm.File).ToLowerInvariant()) is not { } file)
        {
            return new Missing(nameof(UploadForm.File));
        }

        var opened = await intake.TakeAsync(file, form["profile"], form["sheet"], caller.No, cancellation);
        return opened.Succeeded ? FileImported.Of(opened.Value.Key, opened.Value.Batch) : opened.Errors;
    }

    private async Task<ApiAnswer<FileImported>> FindAsync(ApiCaller caller, string id) =>
        Shown(id, await retry.AskAsync(() => Batch(id).GetAsync(caller.No)));

    private async Task<ApiAnswer<ListPart<RowProblem>>> ProblemsAsync(ApiCaller caller, string id, [AsParameters] PartParameters part)
    {
        var bad = await retry.AskAsync(() => Batch(id).ProblemsAsync(caller.No, part.ToPage()));
        return bad.Succeeded ? part.Of(bad.Value.Problems, bad.Value.Count) : bad.Errors;
    }

    private async Task<ApiAnswer<FileImported>> ConfirmAsync(ApiCaller caller, string id, ImportDecisionForm form)
    {
        var decision = form.ToDecision();
        return decision.Succeeded ? Shown(id, await retry.AskAsync(() => Batch(id).ConfirmAsync(caller.Intent, decision.Value))) : decision.Errors;
    }

    private async Task<ApiAnswer<FileImported>> DiscardAsync(ApiCaller caller, string id) =>
        Shown(id, await retry.AskAsync(() => Batch(id).DiscardAsync(caller.Intent)));

    private async Task<ApiAnswer<ProfileList>> ProfilesAsync(ApiCaller caller) => await ListProfilesAsync(caller);

    private Task<Result<ProfileList>> ListProfilesAsync(ApiCaller caller) =>
        retry.AskAsync(() => grains.GetGrain<IImportProfilesGrain>(IImportProfilesGrain.Key).ListAsync(caller.No));

    private IImportBatchGrain Batch(string id) => grains.GetGrain<IImportBatchGrain>(ImportBatchKind.KeyAt(id));

    private static ApiAnswer<FileImported> Shown(string id, Result<ImportBatch> batch) =>
        batch.Succeeded ? FileImported.Of(ImportBatchKind.KeyAt(id), batch.Value) : batch.Errors;

    private static async Task<IFormCollection> FormAsync(HttpRequest request, CancellationToken cancellation)
    {
        try
        {
            return await request.ReadFormAsync(cancellation);
        }
        catch (InvalidDataException tooLarge)
        {
            throw new BadHttpRequestException(tooLarge.Message, StatusCodes.Status413PayloadTooLarge, tooLarge);
        }
    }
}

/// <summary>A file that was handed in, with what it is addressed by.</summary>
public sealed record FileImported(string Id, ImportBatch Batch)
{
    internal static FileImported Of(string key, ImportBatch batch) => new(DocumentKind.CodeOf(key), batch);
}
