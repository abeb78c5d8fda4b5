using System.ComponentModel.DataAnnotations;

namespace OpsSupport.Kernel.Accounts;

/// <summary>A token as it is asked for.</summary>
public sealed class AccessTokenForm
{
    [Required, StringLength(AccessToken.LongestName)] public string Name { get; set; } = "";

    [Required] public DateOnly? LastDay { get; set; }
}
