using System.ComponentModel.DataAnnotations;
using OpsSupport.Kernel.Forms;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.Setup;

/// <summary>The first set-up as it is typed in.</summary>
public sealed class SetupForm
{
    [Required, StringLength(100)] public string CompanyName { get; set; } = "";

    [Required, StringLength(60)] public string PersonName { get; set; } = "";

    [Required, CodeText] public string EmployeeNo { get; set; } = "";

    // The upper limit keeps a hash of megabytes from being asked for; the lower one is the portal's password rule.
    [Required, StringLength(128)] public string Password { get; set; } = "";

    [Required, Compare(nameof(Password))] public string PasswordAgain { get; set; } = "";

    public SetupStart Start { get; set; }

    public FirstSetup ToSetup(string passwordHash) => new()
    {
        CompanyName = CompanyName.Trim(),
        PersonName = PersonName.Trim(),
        EmployeeNo = new EmployeeNo(EmployeeNo.Trim()),
        PasswordHash = passwordHash,
    };
}

/// <summary>What the administrator does first.</summary>
public enum SetupStart
{
    Import = 0,
    Empty = 1,
}
