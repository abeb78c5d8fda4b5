using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Documents;

/// <summary>Which files a document takes and gives away.</summary>
internal static class Enclosures
{
    /// <summary>Drafts take the files of their owner, others those of whoever has to do with them.</summary>
    public static Result<Document<TBody>> With<TBody>(Document<TBody> document, Attachment file, EmployeeNo by) where TBody : class =>
        document.Header.Status is DocumentStatus.Rejected or DocumentStatus.Voided ? new WrongStatus(document.Header.Status)
        : document.Header.Status == DocumentStatus.Draft && !document.Header.IsHeldBy(by) ? new NotYours()
        : document.Attachments.Length >= Attachment.MostPerDocument ? new TooManyAttachments(Attachment.MostPerDocument)
        : document with { Attachments = document.Attachments.Add(file) };

    /// <summary>Only from a draft: what was submitted was agreed to with its files.</summary>
    public static Result<Document<TBody>> Without<TBody>(Document<TBody> document, Guid file, EmployeeNo by) where TBody : class =>
        document.Header.Status != DocumentStatus.Draft ? new WrongStatus(document.Header.Status)
        : !document.Header.IsHeldBy(by) ? new NotYours()
        : document.Attachments.FirstOrDefault(attachment => attachment.Id == file) is not { } found ? new NoSuchAttachment()
        : document with { Attachments = document.Attachments.Remove(found) };
}
