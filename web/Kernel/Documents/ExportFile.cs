using System.Collections.Immutable;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using MiniExcelLibs;

namespace OpsSupport.Kernel.Documents;

/// <summary>A list on its way to a file. Rows go out as they come in: the whole list is never in memory.</summary>
internal sealed class ExportFile(string name, ExportFormat format, ImmutableArray<string> headings, IAsyncEnumerable<ImmutableArray<object>> rows) : IActionResult
{
    public async Task ExecuteResultAsync(ActionContext context)
    {
        var response = context.HttpContext.Response;
        response.ContentType = format == ExportFormat.Csv ? "text/csv; charset=utf-8" : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        response.Headers.ContentDisposition = new Microsoft.Net.Http.Headers.ContentDispositionHeaderValue("attachment") { FileNameStar = $"{name}.{format.ToString().ToLowerInvariant()}" }.ToString();
        await (format == ExportFormat.Csv ? WriteCsvAsync(response.Body, context.HttpContext.RequestAborted) : WriteXlsxAsync(response, context.HttpContext.RequestAborted));
    }

    private async Task WriteCsvAsync(Stream target, CancellationToken cancellation)
    {
        // With the mark, spreadsheets read the Chinese as what it is.
        await using var writer = new StreamWriter(target, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), bufferSize: 16 * 1024, leaveOpen: true);
        await writer.WriteAsync(CsvText.Line(headings));
        await foreach (var row in rows.WithCancellation(cancellation))
        {
            await writer.WriteAsync(CsvText.Line(row));
        }
    }

    // A workbook is an archive whose index is written last and needs a file to go back in.
    private async Task WriteXlsxAsync(HttpResponse response, CancellationToken cancellation)
    {
        await using var file = new FileStream(
            Path.GetTempFileName(), FileMode.Open, FileAccess.ReadWrite, FileShare.None, bufferSize: 64 * 1024, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        await MiniExcel.SaveAsAsync(file, LinesAsync(cancellation), cancellationToken: cancellation);
        file.Position = 0;
        await file.CopyToAsync(response.Body, cancellation);
    }

    private async IAsyncEnumerable<IDictionary<string, object>> LinesAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var row in rows.WithCancellation(cancellation))
        {
            yield return headings.Zip(row).ToDictionary(cell => cell.First, cell => cell.Second);
        }
    }
}
