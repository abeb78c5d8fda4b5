using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using OpsSupport.Kernel.Values;
using OpsSupport.Kernel.Wording;

namespace OpsSupport.Kernel.Accounts;

/// <summary>Takes a new password if it is good enough.</summary>
public sealed class PasswordSetter(UserManager<PortalUser> users, IPasswordHasher<PortalUser> hasher, ITexts texts)
{
    private static readonly PortalUser Anybody = new(new() { Employee = new EmployeeNo("anybody") });

    /// <summary>The hash to store; null where the password is refused, with the reasons at <paramref name="field"/>.</summary>
    public async Task<string?> HashAsync(string password, ModelStateDictionary form, string field)
    {
        foreach (var validator in users.PasswordValidators)
        {
            foreach (var refusal in (await validator.ValidateAsync(users, Anybody, password)).Errors)
            {
                form.AddModelError(field, texts[refusal.Code]);
            }
        }

        return form.GetFieldValidationState(field) is ModelValidationState.Invalid ? null : hasher.HashPassword(Anybody, password);
    }
}
