using System.ComponentModel.DataAnnotations;

namespace OpsSupport.Kernel.Accounts;

/// <summary>The first password, or one for whoever forgot his.</summary>
public sealed class NewPasswordForm
{
    // The upper limit keeps a hash of megabytes from being asked for; the lower one is the portal's password rule.
    [Required, StringLength(128)] public string Password { get; set; } = "";

    [Required, Compare(nameof(Password))] public string PasswordAgain { get; set; } = "";
}
