using System.ComponentModel.DataAnnotations;

namespace OpsSupport.Kernel.Accounts;

/// <summary>Another password for somebody who knows the one he has.</summary>
public sealed class PasswordChangeForm
{
    [Required, StringLength(128)] public string Current { get; set; } = "";

    [Required, StringLength(128)] public string Password { get; set; } = "";

    [Required, Compare(nameof(Password))] public string PasswordAgain { get; set; } = "";
}
