using Microsoft.AspNetCore.Mvc;
using OpsSupport.Kernel.Http;

namespace OpsSupport.Features.TimeReports;

/// <summary>A person's usual days on the page: taken over with a tap, kept, forgotten.</summary>
public sealed partial class TimeModel
{
    /// <summary>What the day in the form is to be kept as.</summary>
    [BindProperty] public string? TemplateName { get; set; }

    private ITimeTemplatesGrain Templates => grains.GetGrain<ITimeTemplatesGrain>(ITimeTemplatesGrain.KeyOf(User.EmployeeNo()));

    public async Task<IActionResult> OnPostUseTemplateAsync(string? name)
    {
        ModelState.Clear();
        await OpenAsync(Form.Day);
        Take(Desk.Templates.FirstOrDefault(template => template.Name == name)?.Entries ?? []);
        return Show();
    }

    public async Task<IActionResult> OnPostSaveTemplateAsync()
    {
        if (!ModelState.IsValid)
        {
            return await RefuseAsync([]);
        }

        var kept = await retry.AskAsync(() => Templates.SaveAsync(User.EmployeeNo(), new(TemplateName ?? "", Form.ToEntries())));
        if (!kept.Succeeded)
        {
            return await RefuseAsync(kept.Errors);
        }

        TemplateName = null;
        return await AgainAsync();
    }

    public async Task<IActionResult> OnPostDropTemplateAsync(string? name)
    {
        await retry.AskAsync(() => Templates.DeleteAsync(User.EmployeeNo(), name ?? ""));
        return await AgainAsync();
    }
}
