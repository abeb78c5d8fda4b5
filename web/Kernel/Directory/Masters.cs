namespace OpsSupport.Kernel.Directory;

/// <summary>The kinds of master data that every document names, whatever its own kind: whose it is and to which unit it belongs.</summary>
internal static class Masters
{
    public const string People = "employee";

    public const string Units = "org-unit";
}
