using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;

namespace OpsSupport;

/// <summary>Turns a start that failed for a known reason into one line on the error stream: cause and cure, no stack trace.</summary>
public static class StartupFailure
{
    /// <summary>Runs the process and answers its exit code. Failures that nobody foresaw stay exceptions: they are bugs.</summary>
    public static async Task<int> GuardAsync(Func<Task<int>> run)
    {
        try
        {
            return await run();
        }
        catch (Exception failure) when (Explain(failure) is { } line)
        {
            await Console.Error.WriteLineAsync(line);
            return 1;
        }
    }

    /// <summary>The line for a failure, or null when its reason is not known.</summary>
    internal static string? Explain(Exception? failure) => failure switch
    {
        null => null,
        StartupException known => $"OpsSupport cannot start: {OneLine(known.Message)}",
        AddressInUseException taken => $"OpsSupport cannot start: {OneLine(taken.Message)} Give another address with --urls.",
        SocketException { SocketErrorCode: SocketError.AddressAlreadyInUse } =>
            "OpsSupport cannot start: a port was taken by another process meanwhile. Start again, or choose other ports.",
        AggregateException many => many.InnerExceptions.Select(Explain).FirstOrDefault(line => line is not null),
        _ => Explain(failure.InnerException),
    };

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");
}
