using System.Collections.Immutable;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Files;
using OpsSupport.Kernel.Http;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Wording;

namespace OpsSupport.Features.Imports;

/// <summary>Imports one file for somebody at a terminal and tells what came of it.</summary>
internal sealed class FileImport(FileReading reading, GrainRetry retry, ITexts texts, TimeProvider time)
{
    private const int MostBadRowsTold = 20;

    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(200);

    /// <summary>Whether the file was taken over, or says nothing new.</summary>
    public async Task<bool> RunAsync(string path, ImportArguments arguments)
    {
        await Console.Out.WriteLineAsync(path);
        try
        {
            await using var content = File.OpenRead(path);
            await using var file = await SpooledFile.TakeAsync(content, Path.GetFileName(path), content.Length, CancellationToken.None);
            var opened = await reading.OpenAsync(file, arguments.Profile, arguments.Sheet, arguments.By, CancellationToken.None);
            return opened.Succeeded ? await RunAsync(opened.Value, file, arguments) : await RefuseAsync(opened.Errors);
        }
        catch (FileRefusedException refused)
        {
            return await RefuseAsync([refused.Reason]);
        }
    }

    private async Task<bool> RunAsync(OpenedFile opened, SpooledFile file, ImportArguments arguments)
    {
        var batch = opened.Batch;
        if (batch.Step == ImportStep.Done)
        {
            await Console.Out.WriteLineAsync($"  {texts["Imports.TakenOverBefore"]}");
            return true;
        }

        var bar = new ProgressBar(texts["Imports.Reading"], batch.File.Rows);
        var staged = await reading.StageAsync(opened.Key, file, arguments.Sheet, arguments.By, bar, CancellationToken.None);
        if (!staged.Succeeded)
        {
            return await RefuseAsync(staged.Errors);
        }

        bar.End();
        await ImportReport.WriteCheckedAsync(staged.Value, texts);
        await WriteBadRowsAsync(opened.Key, staged.Value, arguments);
        return arguments.IsDryRun ? staged.Value.Summary.Bad == 0 : await TakeOverAsync(opened.Key, staged.Value, arguments);
    }

    private async Task<bool> TakeOverAsync(string key, ImportBatch batch, ImportArguments arguments)
    {
        var intent = Intent.New(arguments.By, atVersion: 0) with { Source = "import" };
        var decision = new ImportDecision(arguments.SkipBad, arguments.Parent);
        var confirmed = await retry.AskAsync(() => reading.Batch(key).ConfirmAsync(intent, decision));
        if (!confirmed.Succeeded)
        {
            return await RefuseAsync(confirmed.Errors);
        }

        var bar = new ProgressBar(texts["Imports.TakingOver"], batch.Summary.Good);
        var now = confirmed.Value;
        while (now.Step == ImportStep.Posting)
        {
            bar.Report(now.Progress.Taken);
            await Task.Delay(LookEvery, time);
            now = (await retry.AskAsync(() => reading.Batch(key).GetAsync(arguments.By))).Value ?? now;
        }

        bar.End();
        await ImportReport.WriteResultAsync(now, texts);
        return now is { Step: ImportStep.Done, Progress.Refused: 0 };
    }

    private async Task WriteBadRowsAsync(string key, ImportBatch batch, ImportArguments arguments)
    {
        if (batch.Summary.Bad > 0)
        {
            var problems = await retry.AskAsync(() => reading.Batch(key).ProblemsAsync(arguments.By, new(0, MostBadRowsTold)));
            await ImportReport.WriteProblemsAsync(problems.Value?.Problems ?? [], batch.Summary.Bad, texts);
        }
    }

    private async Task<bool> RefuseAsync(ImmutableArray<DomainError> errors)
    {
        foreach (var error in errors)
        {
            await Console.Error.WriteLineAsync($"  {texts.Of(error)}");
        }

        return false;
    }
}
