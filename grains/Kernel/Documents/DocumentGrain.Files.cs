using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Documents;

// What is put beside a document: files and remarks. They rest on no version, so nobody loses one to somebody else's.
internal abstract partial class DocumentGrain<TBody>
{
    private const int LongestFileName = 200;

    public Task<Result<DocumentHeader>> AttachAsync(Intent intent, Attachment file) => OnExistingAsync(
        intent, Unknown(intent) ?? NotInvolved(intent) ?? FileNameRefusal(file), document => Put(Enclosures.With(document, file, intent.By), DocumentAction.Attach, intent, file.FileName));

    public Task<Result<DocumentHeader>> DetachAsync(Intent intent, Guid attachment) => OnExistingAsync(
        intent, Unknown(intent), document => Put(
            Enclosures.Without(document, attachment, intent.By), DocumentAction.Detach, intent,
            document.Attachments.FirstOrDefault(file => file.Id == attachment)?.FileName));

    public Task<Result<Attachment>> AttachmentAsync(EmployeeNo reader, Guid attachment) => Task.FromResult<Result<Attachment>>(
        Current is not { } document || !MayRead(reader, document) ? new DocumentNotFound(Self)
        : document.Attachments.FirstOrDefault(file => file.Id == attachment) is { } found ? found
        : new NoSuchAttachment());

    public Task<Result<DocumentHeader>> CommentAsync(Intent intent, string text) => OnExistingAsync(
        intent, Unknown(intent) ?? (rules.Kind.Life == DocumentLife.Master ? NotInvolved(intent) : null) ?? Comment(text, needed: true), document =>
        {
            var mentioned = services.Mentions.In(text);
            if (mentioned.FirstOrDefault(person => !MayRead(person, document)) is { } stranger)
            {
                return new MentionWithoutRight(stranger.Value);
            }

            var (facts, moment) = (rules.Describe(document.Body, document.Header, services.Clock.Today), services.Now());
            return _lifecycle.Put(State, document, DocumentAction.Comment, intent, moment, text, services.Notices.Remark(
                rules.Kind, document.Header, facts, intent, text, [.. mentioned.Append(document.Header.Owner).Where(person => person != intent.By && person != SystemActor.No).Distinct()]));
        });

    // Who only reads it adds nothing to it; the right to write some documents of a kind is not one to all of them.
    private NotAllowed? NotInvolved(Intent intent) =>
        Current is not { } document || document.Header.IsHeldBy(intent.By) || document.Header.Awaiting.Contains(intent.By)
        || (MayWrite(intent) is null && Reaches(intent.By, Permission.Write(rules.Kind), document)) ? null : new(Permission.Write(rules.Kind).Name);

    private static DomainError? FileNameRefusal(Attachment file) =>
        string.IsNullOrWhiteSpace(file.FileName) ? new Missing("File")
        : file.FileName.Length > LongestFileName ? new TooLong("File", LongestFileName)
        : null;

    private Result<DocumentState<TBody>> Put(Result<Document<TBody>> changed, DocumentAction action, Intent intent, string? remark) =>
        changed.Succeeded ? _lifecycle.Put(State, changed.Value, action, intent, services.Now(), remark, []) : changed.Errors;
}
