using System.Collections.Immutable;
using OpsSupport.Kernel.Approvals;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Effects;
using OpsSupport.Kernel.Notifications;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Documents;

/// <summary>What people are told of a document.</summary>
internal sealed class DocumentNotices(IDirectory directory)
{
    /// <summary>Somebody said something about it.</summary>
    public ImmutableArray<Owed> Remark(DocumentKind kind, DocumentHeader header, DocumentFacts facts, Intent intent, string text, ImmutableArray<EmployeeNo> to) =>
        Owed([.. to.Select(person => new NewNotification
        {
            Person = person,
            DedupeKey = $"remark:{intent.Operation:N}:{person.Value}",
            Kind = NotificationKind.Remark,
            Title = new("Remark", [NotificationValue.Of("Person", directory.NameOf(intent.By)), NotificationValue.Of("Document", NameOf(header, facts))]),
            Lines = [new(new("RemarkText", [NotificationValue.Of("Text", text)]), kind.AddressOf(header.Ref.Key))],
        })]);

    /// <summary>Somebody who was asked changed it before he answered.</summary>
    public ImmutableArray<Owed> Amended(DocumentKind kind, DocumentHeader header, DocumentFacts facts, Intent intent, string reason) => header.Owner == intent.By ? [] :
        Owed([new NewNotification
        {
            Person = header.Owner,
            DedupeKey = $"{header.Ref}:amended:{header.Version}",
            Title = new("Amended", [NotificationValue.Of("Document", NameOf(header, facts))]),
            Lines = [new(new("AmendedText", [NotificationValue.Of("Person", directory.NameOf(intent.By)), NotificationValue.Of("Reason", reason)]), kind.AddressOf(header.Ref.Key))],
        }]);

    /// <summary>What happened in its approval. Nobody is told what he did himself.</summary>
    public ImmutableArray<Owed> Of(ImmutableArray<ApprovalEvent> events, DocumentKind kind, DocumentHeader header, DocumentFacts facts, Intent intent)
    {
        NewNotification Said(NotificationKind sort, string name, EmployeeNo person, string key) => new()
        {
            Person = person,
            DedupeKey = $"{header.Ref}:{key}:{person.Value}",
            Kind = sort,
            Title = new(name, [NotificationValue.Of("Document", NameOf(header, facts))]),
            Lines = [new(new($"{name}Text", [NotificationValue.Of("Person", directory.NameOf(intent.By))]), kind.AddressOf(header.Ref.Key))],
        };

        return Owed([.. events.Select(happened => happened switch
        {
            ApprovalEvent.TaskOpened { Task.IsAtStarter: true } opened => Said(NotificationKind.Task, "SentBack", opened.Task.Actor, $"task:{opened.Task.No}"),
            ApprovalEvent.TaskOpened opened => Said(NotificationKind.Task, "ToApprove", opened.Task.Actor, $"task:{opened.Task.No}"),
            ApprovalEvent.Urged urged => Said(NotificationKind.Urge, "Urged", urged.Task.Actor, $"urge:{urged.Task.No}:{urged.Task.UrgedAt:O}"),
            ApprovalEvent.Reminded reminded => Said(NotificationKind.Urge, "Urged", reminded.Task.Actor, $"reminder:{reminded.Task.No}:{reminded.Task.RemindedAt:O}"),
            ApprovalEvent.CopySent copy => Said(NotificationKind.Copy, "Copy", copy.To, "copy"),
            ApprovalEvent.Ended { Outcome: ApprovalOutcome.Approved } => Said(NotificationKind.Outcome, "Approved", header.Owner, $"ended:{header.Version}"),
            ApprovalEvent.Ended { Outcome: ApprovalOutcome.Rejected } => Said(NotificationKind.Outcome, "Rejected", header.Owner, $"ended:{header.Version}"),
            _ => null,
        }).OfType<NewNotification>().Where(one => one.Person != intent.By && one.Person != SystemActor.No)]);
    }

    private static ImmutableArray<Owed> Owed(ImmutableArray<NewNotification> news) =>
        news.IsEmpty ? [] : [new(Guid.CreateVersion7(), new Effect.Notices(news), Position: null)];

    private static string NameOf(DocumentHeader header, DocumentFacts facts) => $"{header.Number} {facts.Title}".Trim();
}
