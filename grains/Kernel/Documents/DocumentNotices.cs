using System.Collections.Immutable;
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
        Tell(to, person => new()
        {
            Person = person,
            DedupeKey = $"remark:{intent.Operation:N}:{person.Value}",
            Title = new("Remark", [NotificationValue.Of("Person", directory.NameOf(intent.By)), NotificationValue.Of("Document", NameOf(header, facts))]),
            Lines = [new(new("RemarkText", [NotificationValue.Of("Text", text)]), AddressOf(kind, header))],
        });

    private static ImmutableArray<Owed> Tell(ImmutableArray<EmployeeNo> people, Func<EmployeeNo, NewNotification> say) =>
        people.IsEmpty ? [] : [new(Guid.CreateVersion7(), new Effect.Notices([.. people.Select(say)]), Position: null)];

    private static string NameOf(DocumentHeader header, DocumentFacts facts) => $"{header.Number} {facts.Title}".Trim();

    private static string AddressOf(DocumentKind kind, DocumentHeader header) => $"/{kind.Slug}/{Uri.EscapeDataString(DocumentKind.CodeOf(header.Ref.Key))}";
}
