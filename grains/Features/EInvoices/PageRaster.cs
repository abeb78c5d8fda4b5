using System.Buffers.Text;
using System.Diagnostics;

namespace OpsSupport.Features.EInvoices;

/// <summary>
/// The first page of a PDF as a picture, drawn by poppler's <c>pdftoppm</c> in a process of its own: for QR codes that are
/// drawn with lines instead of being a picture. The program may be missing; then there is no picture.
/// </summary>
internal sealed class PageRaster
{
    private const string Program = "pdftoppm";

    // The longer side; a QR code that takes a tenth of it has some five points for each of its squares.
    private const string Arguments = "-gray -f 1 -l 1 -singlefile -scale-to 1800 -";

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1.5);

    /// <summary>Whether the program is on this machine.</summary>
    public bool CanDraw { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Any(folder => folder.Length > 0 && File.Exists(Path.Combine(folder, Program)));

    public GreyPicture? Draw(ReadOnlyMemory<byte> pdf)
    {
        if (!CanDraw)
        {
            return null;
        }

        using var drawing = Process.Start(new ProcessStartInfo(Program, Arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        using var ending = new CancellationTokenSource(Longest);
        using var end = ending.Token.Register(() => Kill(drawing));
        drawing.ErrorDataReceived += (_, _) => { };
        drawing.BeginErrorReadLine();
        try
        {
            using (var input = drawing.StandardInput.BaseStream)
            {
                input.Write(pdf.Span);
            }

            var output = new MemoryStream();
            drawing.StandardOutput.BaseStream.CopyTo(output);
            return Picture(output.GetBuffer().AsSpan(0, (int)output.Length));
        }
        catch (IOException)
        {
            // It ended before it had read all: it was killed, or gave up on the file.
            return null;
        }
    }

    private static void Kill(Process process)
    {
        try
        {
            process.Kill();
        }
        catch (InvalidOperationException)
        {
            // It has ended by itself.
        }
    }

    // PGM: "P5", width, height and 255, each ended by white space, then the points.
    private static GreyPicture? Picture(ReadOnlySpan<byte> file)
    {
        var numbers = new int[3];
        var at = 2;
        for (var index = 0; index < numbers.Length; index++)
        {
            if (file.Length <= at + 1 || !Utf8Parser.TryParse(file[(at + 1)..], out numbers[index], out var length))
            {
                return null;
            }

            at += 1 + length;
        }

        var points = file[Math.Min(file.Length, at + 1)..];
        return file.StartsWith("P5"u8) && points.Length > 0 && points.Length == (long)numbers[0] * numbers[1] ? new(points.ToArray(), numbers[0], numbers[1]) : null;
    }
}
