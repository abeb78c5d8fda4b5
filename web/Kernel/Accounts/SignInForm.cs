using System.ComponentModel.DataAnnotations;

namespace OpsSupport.Kernel.Accounts;

/// <summary>Who somebody says he is, and how he proves it. What is wrong with it is never said field by field.</summary>
public sealed class SignInForm
{
    [Required, StringLength(64)] public string EmployeeNo { get; set; } = "";

    [Required, StringLength(128)] public string Password { get; set; } = "";
}
