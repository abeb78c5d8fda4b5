using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using OpsSupport.Kernel.Values;
using OpsSupport.Kernel.Wording;

namespace OpsSupport.Kernel.Accounts;

/// <summary>Takes a new password if it is good enough.</summary>
public sealed class PasswordSetter(UserManager<PortalUser> users, IPasswordHasher<PortalUser> hasher, ITexts texts)
{
    /// <summary>The hash to store; null where the password is refused, with the reasons at <paramref name="field"/>.</summary>
    /// <param name="owner">Whose it is to be, as far as that is known: his own number is no password.</param>
    public async Task<string?> HashAsync(string owner, string password, ModelStateDictionary form, string field)
    {
        var user = new PortalUser(new() { Employee = Code.TryParse<EmployeeNo>(owner) ?? new EmployeeNo("anybody") });
        foreach (var validator in users.PasswordValidators)
        {
            foreach (var refusal in (await validator.ValidateAsync(users, user, password)).Errors)
            {
                form.AddModelError(field, texts[refusal.Code]);
            }
        }

        return form.GetFieldValidationState(field) is ModelValidationState.Invalid ? null : hasher.HashPassword(user, password);
    }
}
