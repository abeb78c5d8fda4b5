namespace OpsSupport.Kernel.Files;

/// <summary>Content that is on disk as long as somebody holds it open, and nowhere when the process has died.</summary>
internal static class TemporaryFile
{
    public static FileStream Create() => new(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), new FileStreamOptions
    {
        Mode = FileMode.CreateNew,
        Access = FileAccess.ReadWrite,
        Options = FileOptions.Asynchronous | FileOptions.DeleteOnClose,
    });
}
