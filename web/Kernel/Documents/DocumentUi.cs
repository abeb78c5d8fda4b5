using System.Collections.Immutable;
using System.Text.Json;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Menu;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Revisions;
using OpsSupport.Kernel.Shared;
using OpsSupport.Kernel.Values;
using OpsSupport.Kernel.Wording;

namespace OpsSupport.Kernel.Documents;

/// <summary>How one module's documents are entered and shown. The pages are the kernel's; the fragments are the module's.</summary>
public abstract class DocumentUi(DocumentKind kind)
{
    public DocumentKind Kind { get; } = kind;

    /// <summary>Its line in the side navigation.</summary>
    public abstract MenuEntry Menu { get; }

    /// <summary>The fragment that edits a document: <c>Features/{Module}/_Form.cshtml</c>; its model is the form.</summary>
    public abstract string FormPartial { get; }

    /// <summary>The fragment that shows a document; its model is the body.</summary>
    public virtual string ViewPartial => "/Kernel/Documents/_Fields.cshtml";

    /// <summary>What its list shows and exports.</summary>
    public virtual ImmutableArray<DocumentColumn> Columns => DocumentColumn.Usual;

    /// <summary>The module's own states or sorts, to filter by; none unless it has some.</summary>
    public virtual ImmutableArray<Enum> Stages => [];

    /// <summary>Whether several can be agreed to at once, from the inbox, without opening each.</summary>
    public virtual bool AllowsBulk => true;

    /// <summary>What a person needs to take one back that is in effect.</summary>
    public virtual Permission Voids => Permission.Write(Kind);

    /// <summary>Whether people begin new ones; false where there is one for everything already.</summary>
    public virtual bool IsBegun => true;

    /// <summary>Where a new one is begun.</summary>
    public virtual string NewUrl => $"/{Kind.Slug}/new";

    /// <summary>The key of a text about this kind: <c>time-report.Title</c> for its name, <c>.New</c>, <c>.Lead</c>, <c>.Empty</c>.</summary>
    public string TextKey(string about) => $"{Kind.Name}.{about}";

    /// <summary>How a value of a body reads in its history, where its type does not say it: a fraction as percents, a rule as a sentence.</summary>
    public virtual object? AsRead(BodyMember member, object? value, ITexts texts) => value;

    public abstract object NewForm();

    /// <summary>A form for a document that does not exist yet, begun from what the address says.</summary>
    public virtual object NewForm(IQueryCollection query) => NewForm();

    /// <summary>Where a document is shown.</summary>
    public string AddressOf(string key) => Kind.AddressOf(key);

    /// <summary>The grain key behind the last part of an address. Servers leave an escaped slash alone, so it is read here.</summary>
    public string KeyAt(string address) => Kind.KeyAt(address.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase));

    public abstract Task<Result<OpenDocument>> LoadAsync(IGrainFactory grains, string key, EmployeeNo reader);

    public abstract Task<Result<DocumentHeader>> SaveAsync(IGrainFactory grains, string key, Intent intent, object form);

    /// <summary>Whether a form can be tried before it is saved.</summary>
    public virtual bool CanBeTried => false;

    /// <summary>What would come of a form as it is typed. Nothing is kept.</summary>
    public virtual Task<Result<TrialOutcome>> TryAsync(IGrainFactory grains, string key, EmployeeNo reader, object form) => throw new NotSupportedException();

    /// <summary>Whether a form, as it was typed, says what the document says already.</summary>
    public virtual bool SaysTheSame(OpenDocument document, object form) => false;

    public IDocumentGrain Grain(IGrainFactory grains, string key) => grains.GetGrain<IDocumentGrain>(Kind.Ref(key).ToGrainId());

    protected MenuEntry MenuLine(MenuArea area, string icon, int order = 100) =>
        new(TextKey("Title"), icon, $"/{Kind.Slug}", area, Permission.Read(Kind), order);
}

/// <inheritdoc />
public abstract class DocumentUi<TBody, TForm>(DocumentKind kind) : DocumentUi(kind)
    where TBody : class
    where TForm : class, IDocumentForm<TBody, TForm>, new()
{
    public override object NewForm() => new TForm();

    /// <summary>What a document is about, in a few words: its page says it under the number. A master is called by both.</summary>
    protected virtual string? TitleOf(TBody body) => null;

    /// <summary>Where the figures and neighbours of a document are found; nothing unless the module says so.</summary>
    protected virtual IEnumerable<ActionLink> Related(DocumentHeader header, TBody body) => [];

    public override async Task<Result<OpenDocument>> LoadAsync(IGrainFactory grains, string key, EmployeeNo reader)
    {
        var result = await BodyGrain(grains, key).GetAsync(reader);
        return result.Succeeded
            ? Open(result.Value)
            : result.Errors;
    }

    public override Task<Result<DocumentHeader>> SaveAsync(IGrainFactory grains, string key, Intent intent, object form) =>
        BodyGrain(grains, key).SaveAsync(intent, ((TForm)form).ToBody());

    public override bool SaysTheSame(OpenDocument document, object form) =>
        JsonSerializer.Serialize(TForm.FromBody(((TForm)form).ToBody())) == JsonSerializer.Serialize((TForm)document.Form);

    private OpenDocument Open(Document<TBody> document) => new(
        document.Header, document.Body, TForm.FromBody(document.Body), TitleOf(document.Body), document.Attachments, document.Approval, [.. Related(document.Header, document.Body)]);

    private IDocumentGrain<TBody> BodyGrain(IGrainFactory grains, string key) =>
        grains.GetGrain<IDocumentGrain<TBody>>(Kind.Ref(key).ToGrainId());
}
