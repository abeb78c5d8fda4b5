using System.ComponentModel.DataAnnotations;

namespace OpsSupport.Kernel.Accounts;

/// <summary>A code of the app, or one from paper.</summary>
public sealed class SignInCodeForm
{
    [Required, StringLength(40)] public string Code { get; set; } = "";
}
