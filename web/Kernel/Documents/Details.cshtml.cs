using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpsSupport.Kernel.Attachments;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Http;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Revisions;
using OpsSupport.Kernel.Shared;
using OpsSupport.Kernel.Wording;

namespace OpsSupport.Kernel.Documents;

/// <summary>The one page on which every document is read, decided and followed through its history.</summary>
public sealed class DetailsModel(DocumentUiCatalog catalog, DocumentDesk desk, KeptInputDesk inputs, CurrentPerson visitor, CodeNames names, ITexts texts) : PageModel
{
    [BindProperty(SupportsGet = true)] public required string Slug { get; set; }

    [BindProperty(SupportsGet = true, Name = "key")] public required string Address { get; set; }

    public DocumentUi Ui => catalog[Slug];

    public OpenDocument Document { get; private set; } = null!;

    /// <summary>Master data in effect, as all of it is until it is voided: a state that says nothing.</summary>
    public bool IsPlainMaster => Ui.Kind.Life == DocumentLife.Master && Document.Header.Status == DocumentStatus.Effective;

    public HistoryView History { get; private set; } = null!;

    public Person? Person { get; private set; }

    public FilesView? Files { get; private set; }

    /// <summary>What was refused, so that nothing has to be said twice.</summary>
    private ApprovalAnswer? Said { get; set; }

    /// <summary>Null where nobody was ever asked.</summary>
    public ApprovalView? Approval { get; private set; }

    /// <summary>Everybody who reads a document may say something about it; master data is nobody's talk.</summary>
    public bool MayRemark => Person is not null && (Ui.Kind.Life == DocumentLife.Approved || Person.May(Permission.Write(Ui.Kind)));

    /// <summary>What somebody wanted to say and could not.</summary>
    public string? Remark { get; private set; }

    public Task<IActionResult> OnGetAsync() => ShowAsync([]);

    public async Task<IActionResult> OnPostActAsync([Bind(Prefix = "Form")] ApprovalAnswer form, int version, Guid operation)
    {
        if (!ModelState.IsValid)
        {
            return BadRequest();
        }

        var command = form.ToCommand();
        var done = command.Succeeded ? await desk.ActAsync(Ui, Ui.KeyAt(Address), new(User.EmployeeNo(), version, operation), command.Value) : command.Errors;
        if (!done.Succeeded)
        {
            Said = form;
            return await ShowAsync(done.Errors);
        }

        Response.Headers["HX-Trigger"] = "nudge";
        return this.SeeOther(Ui.AddressOf(Ui.KeyAt(Address)), $"Done.{form.Act}");
    }

    public async Task<IActionResult> OnPostCommentAsync(Guid operation, string? comment)
    {
        var said = await desk.CommentAsync(Ui, Ui.KeyAt(Address), new(User.EmployeeNo(), AtVersion: 0, operation), comment?.Trim() ?? "");
        Remark = said.Succeeded ? null : comment;
        return !said.Succeeded || this.IsHtmx ? await ShowAsync(said.Errors.IsDefault ? [] : said.Errors) : this.SeeOther(Ui.AddressOf(Ui.KeyAt(Address)), "Done.Comment");
    }

    public async Task<IActionResult> OnPostAsync(DocumentCommand command, int version, Guid operation, string? comment)
    {
        if (!ModelState.IsValid)
        {
            return BadRequest();
        }

        var done = await desk.DoAsync(Ui, Ui.KeyAt(Address), new(User.EmployeeNo(), version, operation), command, comment);
        if (!done.Succeeded)
        {
            return await ShowAsync(done.Errors);
        }

        await inputs.ForgetAsync(User.EmployeeNo(), Ui.Kind.Ref(Ui.KeyAt(Address)));
        return this.SeeOther(Ui.AddressOf(Ui.KeyAt(Address)), $"Done.{command}");
    }

    private async Task<IActionResult> ShowAsync(ImmutableArray<DomainError> errors)
    {
        var (key, reader) = (Ui.KeyAt(Address), User.EmployeeNo());
        var loaded = await desk.LoadAsync(Ui, key, reader);
        if (!loaded.Succeeded)
        {
            return this.NotForYou(loaded.Errors);
        }

        Person = await visitor.FindAsync();
        Files = FilesView.Of(Ui, loaded.Value, Person);
        Document = loaded.Value with { Related = [.. loaded.Value.Related.Where(link => link.Needs is not { } needed || Person?.May(needed) == true)] };
        Approval = Document.Approval is { } approval && Person is not null ? new(Document, approval, Person, Ui.AddressOf(key), Said) : null;
        await names.LoadAsync(Masters.People, People().Select(person => person.Value));
        var history = (await desk.HistoryAsync(Ui, key, reader)).Value?.Entries ?? [];
        History = await HistoryView.ReadAsync(history, Document.Body.GetType(), Ui, texts, names, $"{Ui.AddressOf(key)}/history");
        ViewData[nameof(RefusedFields)] = new RefusedFields(Document.Body.GetType(), Document.Header.Status == DocumentStatus.Draft ? $"{Ui.AddressOf(key)}/edit" : null);
        return errors.IsEmpty ? this.Fragment("_Document") : this.Refused("_Document", errors);
    }

    private IEnumerable<Values.EmployeeNo> People() => Document.Header.Awaiting.Append(Document.Header.Owner).Concat(Document.Attachments.Select(file => file.By))
        .Concat(Document.Approval?.Tasks.Select(task => task.Actor) ?? []);
}
