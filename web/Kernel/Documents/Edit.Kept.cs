using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Display;
using OpsSupport.Kernel.Http;

namespace OpsSupport.Kernel.Documents;

// What was typed and not saved: kept while it is typed, offered to whoever comes back to it.
public sealed partial class EditModel
{
    /// <summary>Whether the form begins with what was kept of it.</summary>
    [BindProperty(SupportsGet = true)] public bool Resume { get; set; }

    /// <summary>What was kept, for its person to go on with or to throw away.</summary>
    public KeptInput? Offered { get; private set; }

    /// <summary>What the form was filled in with again.</summary>
    public KeptInput? Kept { get; private set; }

    /// <summary>The version that the kept input was written on, where the document has changed since.</summary>
    public int? OvertakenAt => Kept is { } kept && !IsNew && kept.Version != Version ? kept.Version : null;

    /// <summary>Where the form is kept; null as long as that would write over what is offered.</summary>
    public string? KeepUrl => Offered is null || IsNew ? $"{PostUrl}?handler=keep" : null;

    /// <summary>Whether what is typed is kept, in words.</summary>
    public string KeptText => KeepUrl is null ? texts["Kept.Paused"] : Kept is { } kept ? texts["Kept.At", ("At", DisplayText.TimeOf(kept.At))] : "";

    private DocumentRef KeptForm => Ui.Kind.Ref(IsNew ? Ui.Kind.KeyAt(Operation.ToString("N")) : Key);

    /// <summary>Where a form with kept input goes on.</summary>
    public string UrlOf(KeptInput kept) => IsNew ? $"/{Slug}/new?operation={DocumentKind.CodeOf(kept.Form.Key)}&resume=true" : $"{PostUrl}?resume=true";

    /// <summary>Keeps the form as it stands, right or not; the answer is a sentence for the person.</summary>
    public async Task<IActionResult> OnPostKeepAsync()
    {
        if (IsCalculated || !await visitor.MayAsync(Permission.Write(Ui.Kind)))
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        var kept = await inputs.KeepAsync(User.EmployeeNo(), KeptForm, IsNew ? 0 : Version, Request.Form);
        return kept.Succeeded ? Content(texts["Kept.At", ("At", DisplayText.TimeOf(kept.Value.At))])
            : new ContentResult { StatusCode = StatusCodes.Status422UnprocessableEntity, Content = texts["Kept.TooLong"] };
    }

    /// <summary>Throws away what was kept and begins anew.</summary>
    public async Task<IActionResult> OnPostDiscardAsync()
    {
        await inputs.ForgetAsync(User.EmployeeNo(), KeptForm);
        return this.SeeOther(PostUrl);
    }

    private async Task TakeUpAsync()
    {
        var kept = await inputs.FindAsync(User.EmployeeNo(), KeptForm) ?? (IsNew && !Resume ? await LatestNewAsync() : null);
        if (kept is null || !Resume)
        {
            Offered = kept;
            return;
        }

        (Kept, Form) = (kept, Ui.NewForm());
        var values = KeptInputDesk.ValuesOf(kept);
        Code ??= values.GetValue(CodeName).FirstValue;
        await TryUpdateModelAsync(Form, Form.GetType(), nameof(Form), values, _ => true);
        Forgive();
    }

    // Kept on its way to be saved, it came too late: the document is there.
    private async Task<KeptInput?> LatestNewAsync()
    {
        var person = User.EmployeeNo();
        var kept = await inputs.LatestNewAsync(person, Ui.Kind.Name);
        if (kept is null || IsMaster || !(await desk.LoadAsync(Ui, kept.Form.Key, person)).Succeeded)
        {
            return kept;
        }

        await inputs.ForgetAsync(person, kept.Form);
        return null;
    }

    // It is not finished: what is missing or wrong in it is said when it is saved.
    private void Forgive()
    {
        foreach (var field in ModelState.Values)
        {
            field.Errors.Clear();
            field.ValidationState = ModelValidationState.Valid;
        }
    }
}
