using System.Globalization;

namespace OpsSupport.Features.Imports;

/// <summary>A line of a terminal that fills up; where the output goes to a file, nothing until the end.</summary>
internal sealed class ProgressBar(string label, long of) : IProgress<int>
{
    private const int Width = 30;

    private long _done;

    public void Report(int value)
    {
        _done = value;
        if (!Console.IsOutputRedirected)
        {
            Console.Write($"\r  {Line()}");
        }
    }

    public void End()
    {
        _done = of;
        Console.WriteLine(Console.IsOutputRedirected ? $"  {Line()}" : $"\r  {Line()}");
    }

    private string Line()
    {
        var part = of == 0 ? Width : (int)(Math.Min(_done, of) * Width / of);
        return string.Create(CultureInfo.InvariantCulture, $"[{new string('#', part)}{new string('.', Width - part)}] {label} {_done:N0} / {of:N0}");
    }
}
