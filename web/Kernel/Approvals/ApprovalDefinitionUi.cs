using System.Collections.Immutable;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Menu;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Revisions;
using OpsSupport.Kernel.Values;
using OpsSupport.Kernel.Wording;

namespace OpsSupport.Kernel.Approvals;

internal sealed class ApprovalDefinitionUi() : DocumentUi<ApprovalDefinition, ApprovalDefinitionForm>(ApprovalDefinitionKind.Kind)
{
    public override MenuEntry Menu => MenuLine(MenuArea.System, "sitemap", order: 20);

    public override bool IsBegun => false;

    public override string FormPartial => "/Kernel/Approvals/_DefinitionForm.cshtml";

    public override object? AsRead(BodyMember member, object? value, ITexts texts) => value switch
    {
        BilingualName name => name.In(ReaderLanguage.Current),
        ImmutableArray<ActorRule> actors => ActorWords.Of(actors, texts),
        ApprovalCondition condition => ApprovalDefinitionText.Of(condition, ReaderLanguage.Current),
        SignerChanges allowed => string.Join(texts["Separator"], Enum.GetValues<SignerChanges>().Where(one => one != SignerChanges.None && allowed.HasFlag(one)).Select(one => texts.Of(one))),
        _ => value,
    };

    /// <summary>What holds, whether the company decided it or it was shipped: editing begins from there.</summary>
    public override async Task<Result<OpenDocument>> LoadAsync(IGrainFactory grains, string key, EmployeeNo reader)
    {
        var decided = await base.LoadAsync(grains, key, reader);
        if (decided is { Succeeded: true, Value.Header.Status: DocumentStatus.Effective })
        {
            return decided;
        }

        var found = await InForceAsync(grains, key, reader);
        return found.Succeeded
            ? new OpenDocument(decided.Value?.Header ?? Undecided(key, reader), found.Value.Definition, ApprovalDefinitionForm.FromBody(found.Value.Definition), null, [], null, [])
            : found.Errors;
    }

    public override async Task<Result<DocumentHeader>> SaveAsync(IGrainFactory grains, string key, Intent intent, object form)
    {
        var typed = await TypedAsync(grains, key, intent.By, form);
        var saved = await base.SaveAsync(grains, key, intent, form);
        return saved.Succeeded ? saved : typed.AtLines(saved.Errors);
    }

    public override bool CanBeTried => true;

    /// <summary>The way of a sample document by what is typed: whoever publishes a definition has seen what it does.</summary>
    public override async Task<Result<TrialOutcome>> TryAsync(IGrainFactory grains, string key, EmployeeNo reader, object form)
    {
        var typed = await TypedAsync(grains, key, reader, form);
        var tried = await grains.GetGrain<IApprovalDefinitionsGrain>(0).TryAsync(reader, DocumentKind.CodeOf(key), typed.ToBody(), typed.Trial.ToTrial());
        return tried.Succeeded
            ? new TrialOutcome("/Kernel/Approvals/_Diagram.cshtml", new DiagramView(tried.Value.Definition, tried.Value))
            : typed.AtLines(tried.Errors);
    }

    private static async Task<ApprovalDefinitionForm> TypedAsync(IGrainFactory grains, string key, EmployeeNo reader, object form)
    {
        var typed = (ApprovalDefinitionForm)form;
        typed.Before = (await InForceAsync(grains, key, reader)).Value?.Definition;
        return typed;
    }

    private static Task<Result<DefinitionInForce>> InForceAsync(IGrainFactory grains, string key, EmployeeNo reader) =>
        grains.GetGrain<IApprovalDefinitionsGrain>(0).FindAsync(reader, DocumentKind.CodeOf(key));

    private static DocumentHeader Undecided(string key, EmployeeNo reader) => new()
    {
        Ref = ApprovalDefinitionKind.Kind.Ref(key),
        Number = DocumentKind.CodeOf(key),
        Owner = reader,
        CreatedAt = default,
        ChangedAt = default,
        Status = DocumentStatus.Effective,
        Version = 0,
    };
}
