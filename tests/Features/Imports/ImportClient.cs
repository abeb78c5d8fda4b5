using System.Globalization;
using System.Security.Cryptography;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Files;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.Imports;

/// <summary>Hands files to the batches of a silo, as the portal does.</summary>
internal sealed class ImportClient(IGrainFactory grains)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    /// <summary>Reads a file up to its check.</summary>
    public async Task<ImportBatch> StageAsync(ImportProfile profile, Stream content, string name, EmployeeNo? by = null)
    {
        var bytes = await BytesAsync(content);
        var rows = new List<FileRow>();
        await foreach (var row in TableFile.ReadAsync(new MemoryStream(bytes), sheet: null))
        {
            rows.Add(row);
        }

        var file = new ImportFile(name, Convert.ToHexStringLower(SHA256.HashData(bytes)), bytes.Length, rows.Count - 1);
        var batch = BatchOf(profile, file);
        var opened = Value(await batch.OpenAsync(Intent(by), profile, file, rows[0].Cells));
        if (opened.Step == ImportStep.Done)
        {
            return opened;
        }

        foreach (var (index, chunk) in rows.Skip(1).Chunk(ImportChunk.MostRows).Index())
        {
            Value(await batch.StageAsync(Intent(by), index * ImportChunk.MostRows, [.. chunk]));
        }

        return Value(await batch.FinishStagingAsync(Intent(by)));
    }

    /// <summary>Reads a file and takes it over.</summary>
    public async Task<ImportBatch> ImportAsync(ImportProfile profile, Stream content, string name, ImportDecision decision, EmployeeNo? by = null)
    {
        var batch = await StageAsync(profile, content, name, by);
        return batch.Step == ImportStep.Done ? batch : await ConfirmAsync(batch, decision, by);
    }

    public async Task<ImportBatch> ConfirmAsync(ImportBatch batch, ImportDecision decision, EmployeeNo? by = null)
    {
        Value(await BatchOf(batch).ConfirmAsync(Intent(by), decision));
        return await SettledAsync(batch);
    }

    /// <summary>The batch once nothing goes on in it any more.</summary>
    public async Task<ImportBatch> SettledAsync(ImportBatch batch)
    {
        var deadline = TimeProvider.System.GetTimestamp();
        while (TimeProvider.System.GetElapsedTime(deadline) < Patience)
        {
            var now = Value(await BatchOf(batch).GetAsync(SystemActor.No));
            if (now.Step != ImportStep.Posting)
            {
                return now;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(20));
        }

        throw new TimeoutException(string.Create(CultureInfo.InvariantCulture, $"{batch.File.Name} is not done after {Patience}."));
    }

    public IImportBatchGrain BatchOf(ImportBatch batch) => BatchOf(batch.Profile, batch.File);

    private IImportBatchGrain BatchOf(ImportProfile profile, ImportFile file) => grains.GetGrain<IImportBatchGrain>(ImportBatchKind.KeyOf(profile, file));

    private static Intent Intent(EmployeeNo? by) => Kernel.Documents.Intent.New(by ?? SystemActor.No, atVersion: 0);

    private static async Task<byte[]> BytesAsync(Stream content)
    {
        await using (content)
        {
            using var bytes = new MemoryStream();
            await content.CopyToAsync(bytes);
            return bytes.ToArray();
        }
    }

    private static T Value<T>(Result<T> result) where T : class =>
        result.Value ?? throw new InvalidOperationException(string.Join(", ", result.Errors.Select(error => error.ToString())));
}
