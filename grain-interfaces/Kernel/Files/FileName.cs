namespace OpsSupport.Kernel.Files;

/// <summary>Names of files that somebody else gave.</summary>
public static class FileName
{
    /// <summary>Without folders. Some browsers and archives send the whole path, in their own system's spelling.</summary>
    public static string WithoutFolders(string name) => name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
}
