using System.ComponentModel.DataAnnotations;

namespace OpsSupport.Kernel.Accounts;

/// <summary>A code that proves that the app has the key, or that its owner still has the app.</summary>
public sealed class SecondFactorForm
{
    /// <summary>The key that is shown, as only a portal can read it; empty where one is in force.</summary>
    [StringLength(500)] public string? SealedKey { get; set; }

    [Required, StringLength(40)] public string Code { get; set; } = "";
}
