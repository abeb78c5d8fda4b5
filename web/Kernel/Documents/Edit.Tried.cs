using Microsoft.AspNetCore.Mvc;
using OpsSupport.Kernel.Forms;
using OpsSupport.Kernel.Http;

namespace OpsSupport.Kernel.Documents;

// What would come of the form: seen before anything is saved, with everything that was typed still in it.
public sealed partial class EditModel
{
    /// <summary>Whether this press tries it instead of saving it.</summary>
    [BindProperty] public bool Try { get; set; }

    public TrialOutcome? Tried { get; private set; }

    private async Task<IActionResult> ShowTriedAsync()
    {
        if (!Ui.CanBeTried)
        {
            return NotFound();
        }

        var tried = await desk.TryAsync(Ui, Key, User.EmployeeNo(), Form);
        Tried = tried.Value;
        return tried.Succeeded ? this.Fragment("_EditForm") : this.Refused("_EditForm", LineList.AtFields(tried.Errors));
    }
}
