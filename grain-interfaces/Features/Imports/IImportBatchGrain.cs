using System.Collections.Immutable;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Files;
using OpsSupport.Kernel.Lists;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;
using Orleans.Concurrency;

namespace OpsSupport.Features.Imports;

/// <summary>
/// Takes one file over. Its key is <see cref="ImportBatchKind.KeyOf"/>. Every step may be repeated: what is there already
/// stays as it is.
/// </summary>
public interface IImportBatchGrain : IGrainWithStringKey
{
    /// <summary>
    /// Begins to read the file, anew when it was not taken over before. A file that was taken over whole is answered as it is:
    /// <see cref="ImportStep.Done"/>, and there is nothing to do.
    /// </summary>
    Task<Result<ImportBatch>> OpenAsync(Intent intent, ImportProfile profile, ImportFile file, ImmutableArray<string> headers);

    /// <summary>The next rows, at most <see cref="ImportChunk.MostRows"/>.</summary>
    /// <param name="from">How many rows were sent before these.</param>
    Task<Result<ImportBatch>> StageAsync(Intent intent, int from, ImmutableArray<FileRow> rows);

    /// <summary>There are no more rows: the file is checked.</summary>
    Task<Result<ImportBatch>> FinishStagingAsync(Intent intent);

    /// <summary>Takes the rows over; goes on by itself, also after a crash, until it is done.</summary>
    Task<Result<ImportBatch>> ConfirmAsync(Intent intent, ImportDecision decision);

    Task<Result<ImportBatch>> DiscardAsync(Intent intent);

    [ReadOnly]
    Task<Result<ImportBatch>> GetAsync(EmployeeNo reader);

    /// <summary>The rows that cannot be imported, as they stand in the file.</summary>
    [ReadOnly]
    Task<Result<RowProblemPage>> ProblemsAsync(EmployeeNo reader, PageRequest page);
}

/// <summary>How many rows are handled at once.</summary>
public static class ImportChunk
{
    public const int MostRows = 2000;
}

/// <summary>A part of the bad rows.</summary>
/// <param name="Count">How many bad rows there are; a row may have several problems.</param>
[GenerateSerializer, Immutable, Alias("row-problem-page")]
public sealed record RowProblemPage(ImmutableArray<RowProblem> Problems, int Count);
