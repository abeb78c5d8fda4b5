using OpsSupport.Kernel.Files;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.Imports;

/// <summary>Takes a file that was handed in, by a person or a program: what can be read is opened at once and read on behind the answer.</summary>
public sealed class FileIntake(FileReading reading, ReadingQueue queue)
{
    public async Task<Result<OpenedFile>> TakeAsync(IFormFile upload, string? profile, string? sheet, EmployeeNo by, CancellationToken cancellation)
    {
        SpooledFile? file = null;
        try
        {
            file = await SpooledFile.TakeAsync(upload.OpenReadStream(), upload.FileName, upload.Length, cancellation);
            var opened = await reading.OpenAsync(file, Given(profile), Given(sheet), by, cancellation);
            if (opened.Succeeded && opened.Value.Batch.Step == ImportStep.Staging)
            {
                await queue.AddAsync(opened.Value.Key, file, Given(sheet), by, cancellation);
                file = null;
            }

            return opened;
        }
        catch (FileRefusedException refused)
        {
            return refused.Reason;
        }
        finally
        {
            await (file?.DisposeAsync() ?? ValueTask.CompletedTask);
        }
    }

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
