using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Files;
using OpsSupport.Kernel.Http;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.Imports;

/// <summary>
/// Reads files for imports: once through to see that they can be read at all and how many rows there are, and once more to
/// hand the rows to their batch.
/// </summary>
public sealed class FileReading(IGrainFactory grains, GrainRetry retry)
{
    /// <summary>Rows with very long texts go in smaller parts.</summary>
    private const int MostCharacters = 1_000_000;

    /// <summary>Opens the batch of a file that can be read.</summary>
    /// <param name="profile">The profile's name; null to take the one that fits the header best.</param>
    public async Task<Result<OpenedFile>> OpenAsync(SpooledFile file, string? profile, string? sheet, EmployeeNo by, CancellationToken cancellation)
    {
        var seen = await LookThroughAsync(file, sheet, cancellation);
        if (!seen.Succeeded)
        {
            return seen.Errors;
        }

        var chosen = profile is null ? await FittingAsync(seen.Value.Headers, by) : await FindAsync(profile, by);
        if (!chosen.Succeeded)
        {
            return chosen.Errors;
        }

        var handedIn = new ImportFile(file.Name, HashOf(file, sheet), file.Length, seen.Value.Rows) { Sheet = sheet };
        var key = ImportBatchKind.KeyOf(chosen.Value, handedIn);
        var intent = Intent.New(by, atVersion: 0);
        var opened = await retry.AskAsync(() => Batch(key).OpenAsync(intent, chosen.Value, handedIn, seen.Value.Headers), cancellation);
        return opened.Succeeded ? new OpenedFile(key, opened.Value) : opened.Errors;
    }

    /// <summary>Hands all rows over, up to the check.</summary>
    /// <param name="progress">Told how many rows were handed over.</param>
    public async Task<Result<ImportBatch>> StageAsync(
        string key, SpooledFile file, string? sheet, EmployeeNo by, IProgress<int>? progress, CancellationToken cancellation)
    {
        var sent = 0;
        await foreach (var rows in PartsAsync(file, sheet, cancellation))
        {
            var (intent, from) = (Intent.New(by, atVersion: 0), sent);
            var staged = await retry.AskAsync(() => Batch(key).StageAsync(intent, from, rows), cancellation);
            if (!staged.Succeeded)
            {
                return staged.Errors;
            }

            progress?.Report(sent += rows.Length);
        }

        var last = Intent.New(by, atVersion: 0);
        return await retry.AskAsync(() => Batch(key).FinishStagingAsync(last), cancellation);
    }

    public IImportBatchGrain Batch(string key) => grains.GetGrain<IImportBatchGrain>(key);

    private static async Task<Result<Seen>> LookThroughAsync(SpooledFile file, string? sheet, CancellationToken cancellation)
    {
        ImmutableArray<string>? headers = null;
        var rows = 0;
        try
        {
            await foreach (var row in TableFile.ReadAsync(file.Content, sheet, cancellation))
            {
                rows += headers is null ? 0 : 1;
                headers ??= row.Cells;
            }
        }
        catch (FileRefusedException refused)
        {
            return refused.Reason;
        }

        return headers is { } found ? new Seen(found, rows) : new EmptyFile();
    }

    private static async IAsyncEnumerable<ImmutableArray<FileRow>> PartsAsync(
        SpooledFile file, string? sheet, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        var part = ImmutableArray.CreateBuilder<FileRow>();
        var characters = 0;
        await foreach (var row in TableFile.ReadAsync(file.Content, sheet, cancellation).Skip(1))
        {
            part.Add(row);
            characters += row.Cells.Sum(cell => cell.Length);
            if (part.Count == ImportChunk.MostRows || characters > MostCharacters)
            {
                yield return part.DrainToImmutable();
                characters = 0;
            }
        }

        if (part.Count > 0)
        {
            yield return part.DrainToImmutable();
        }
    }

    // Another sheet of the same workbook is another import.
    private static string HashOf(SpooledFile file, string? sheet) => sheet is null
        ? file.Hash
        : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{file.Hash}/{sheet}")));

    private Task<Result<ImportProfile>> FindAsync(string profile, EmployeeNo by) => retry.AskAsync(() => Profiles().FindAsync(by, profile));

    private async Task<Result<ImportProfile>> FittingAsync(ImmutableArray<string> headers, EmployeeNo by)
    {
        var fitting = await retry.AskAsync(() => Profiles().FittingAsync(by, headers));
        return !fitting.Succeeded ? fitting.Errors
            : fitting.Value.Profiles is [var best, ..] ? best
            : new NoFittingProfile(string.Join(", ", headers));
    }

    private IImportProfilesGrain Profiles() => grains.GetGrain<IImportProfilesGrain>(IImportProfilesGrain.Key);

    private sealed record Seen(ImmutableArray<string> Headers, int Rows);
}

/// <summary>A file with its batch.</summary>
public sealed record OpenedFile(string Key, ImportBatch Batch);
