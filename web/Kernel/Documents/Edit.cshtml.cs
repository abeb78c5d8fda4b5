using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Forms;
using OpsSupport.Kernel.Http;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Wording;

namespace OpsSupport.Kernel.Documents;

/// <summary>The one page on which every document is written, at <c>/{slug}/{key}/edit</c> and <c>/{slug}/new</c>.</summary>
public sealed partial class EditModel(DocumentUiCatalog catalog, DocumentDesk desk, KeptInputDesk inputs, CurrentPerson visitor, ITexts texts) : PageModel
{
    private const string CodeName = "Form.Code";

    [BindProperty(SupportsGet = true)] public required string Slug { get; set; }

    /// <summary>Null for a document that does not exist yet.</summary>
    [BindProperty(SupportsGet = true, Name = "key")] public string? Address { get; set; }

    [BindProperty] public int Version { get; set; }

    /// <summary>Drawn once per form shown, so that a form sent twice acts once. It also names a document without a code of its own, and the form in its address.</summary>
    [BindProperty(SupportsGet = true)] public Guid Operation { get; set; } = Guid.CreateVersion7();

    /// <summary>Whether it is submitted with the same press.</summary>
    [BindProperty] public bool Submit { get; set; }

    /// <summary>A master's code. Typed once, or said by the link; from then on it is the address.</summary>
    [BindProperty(Name = CodeName, SupportsGet = true)] public string? Code { get; set; }

    public DocumentUi Ui => catalog[Slug];

    public bool IsNew => Address is null;

    /// <summary>Where the form is sent: a draft that was saved on the way is not made a second time.</summary>
    public string PostUrl => IsNew ? $"/{Slug}/new" : $"{Ui.AddressOf(Key)}/edit";

    public string Key => IsNew ? Ui.Kind.KeyAt(IsMaster ? Code!.Trim() : Operation.ToString("N")) : Ui.KeyAt(Address!);

    /// <summary>Somebody changed the document since this form was shown: what he wrote must be seen before it is written over.</summary>
    public bool IsStale { get; private set; }

    /// <summary>The form was saved before and is sent with something else in it: it goes on with the document that it made.</summary>
    public bool WasSaved { get; private set; }

    public object Form { get; private set; } = null!;

    public FieldView? CodeField => !IsMaster ? null : new()
    {
        Id = CodeName.Replace('.', '_'),
        Name = CodeName,
        Label = texts[Ui.TextKey("Code")],
        Kind = FieldKind.Text,
        Value = Code,
        IsRequired = true,
        IsReadOnly = !IsNew,
        LongestLength = Values.Code.LongestLength,
        Errors = [.. ModelState[CodeName]?.Errors.Select(error => texts[error.ErrorMessage]) ?? []],
    };

    // Nobody types what the system calculates.
    private bool IsCalculated => Ui.Kind.Life == DocumentLife.Calculated;

    private bool IsMaster => Ui.Kind.Life == DocumentLife.Master;

    public async Task<IActionResult> OnGetAsync()
    {
        if (IsCalculated)
        {
            return NotFound();
        }

        // Whoever could not save what he wrote is told before he writes it.
        if (!await visitor.MayAsync(Permission.Write(Ui.Kind)))
        {
            return this.NotForYou([new NotAllowed(Permission.Write(Ui.Kind).Name)]);
        }

        ModelState.Clear();
        return IsNew ? await BeginAsync() : await OpenAsync();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (IsCalculated)
        {
            return NotFound();
        }

        Form = Ui.NewForm();
        if (!await TryUpdateModelAsync(Form, Form.GetType(), nameof(Form)) | !IsCodeRight())
        {
            return this.Refused("_EditForm");
        }

        if (Try)
        {
            return await ShowTriedAsync();
        }

        if (await SavedBeforeAsync() is { } before && !Ui.SaysTheSame(before, Form))
        {
            return GoOnWith(before);
        }

        var saved = await desk.SaveAsync(Ui, Key, new(User.EmployeeNo(), IsNew ? 0 : Version, Operation), Form);
        if (saved.Succeeded)
        {
            await inputs.ForgetAsync(User.EmployeeNo(), KeptForm);
        }

        return !saved.Succeeded ? Refuse(saved)
            : Submit && !IsMaster ? await SubmitAsync(saved.Value)
            : this.SeeOther(Ui.AddressOf(Key), "Done.Save");
    }

    private async Task<IActionResult> BeginAsync()
    {
        // Somebody went back to a form that he saved already.
        if (Request.Query.ContainsKey(nameof(Operation)) && await SavedBeforeAsync() is { } before)
        {
            return this.SeeOther(before.Header.Status == DocumentStatus.Draft ? $"{Ui.AddressOf(Key)}/edit" : Ui.AddressOf(Key), "Done.SavedBefore");
        }

        Form = Ui.NewForm(Request.Query);
        await TakeUpAsync();
        return Page();
    }

    private async Task<IActionResult> OpenAsync()
    {
        var loaded = await desk.LoadAsync(Ui, Key, User.EmployeeNo());
        if (!loaded.Succeeded)
        {
            return this.NotForYou(loaded.Errors);
        }

        (Version, Form, Code) = (loaded.Value.Header.Version, loaded.Value.Form, loaded.Value.Header.Number);
        await TakeUpAsync();
        return Page();
    }

    // The document that this very form has made; null where it has made none yet. Masters are told apart by their codes.
    private async Task<OpenDocument?> SavedBeforeAsync() => IsNew && !IsMaster ? (await desk.LoadAsync(Ui, Key, User.EmployeeNo())).Value : null;

    private IActionResult GoOnWith(OpenDocument before)
    {
        if (before.Header.Status != DocumentStatus.Draft)
        {
            return this.SeeOther(Ui.AddressOf(Key), "Done.SavedBefore");
        }

        (Address, Version, Operation, WasSaved) = (DocumentKind.CodeOf(Key), before.Header.Version, Guid.CreateVersion7(), true);
        return this.Refused("_EditForm");
    }

    /// <summary>What is refused stays a draft, and its form goes on from there.</summary>
    private async Task<IActionResult> SubmitAsync(DocumentHeader saved)
    {
        var asked = await desk.DoAsync(Ui, Key, new(User.EmployeeNo(), saved.Version, Following(Operation)), DocumentCommand.Submit, reason: null);
        if (asked.Succeeded)
        {
            return this.SeeOther(Ui.AddressOf(Key), $"Done.{DocumentCommand.Submit}");
        }

        (Address, Version, Operation) = (DocumentKind.CodeOf(Key), saved.Version, Guid.CreateVersion7());
        return this.Refused("_EditForm", LineList.AtFields(asked.Errors));
    }

    // One press, two commands: sent twice, each of them still acts once.
    private static Guid Following(Guid operation)
    {
        Span<byte> bytes = stackalloc byte[16];
        operation.TryWriteBytes(bytes);
        bytes[^1] ^= 1;
        return new(bytes);
    }

    private bool IsCodeRight()
    {
        if (IsMaster && IsNew && !Values.Code.IsValid(Code?.Trim()))
        {
            ModelState.AddModelError(CodeName, string.IsNullOrWhiteSpace(Code) ? "Field.Required" : "Field.CodeText");
        }

        return ModelState.IsValid;
    }

    // Whoever creates what is there already saw version 0 of it: to him the code is taken, not the document changed.
    private IActionResult Refuse(Result<DocumentHeader> saved)
    {
        var isStale = saved.Errors.Any(error => error is StaleVersion);
        IsStale = isStale && !IsNew;
        return this.Refused("_EditForm", isStale && IsNew ? [new AlreadyExists(Code ?? "")] : LineList.AtFields(saved.Errors));
    }
}
