namespace OpsSupport.Benchmark.Load;

/// <summary>The readable invoices of the data set as PDF, OFD and XML, one after the other and then again.</summary>
internal static class InvoiceFiles
{
    private static readonly string[] Paths = [.. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "einvoices")).Order(StringComparer.Ordinal)];

    public static int Count => Paths.Length;

    /// <param name="number">From 0 up; a file after the last is the first again.</param>
    public static string PathOf(long number) => Paths[number % Paths.Length];
}
