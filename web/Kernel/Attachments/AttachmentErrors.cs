using OpsSupport.Kernel.Results;

namespace OpsSupport.Kernel.Attachments;

/// <summary>By its content it is none of the kinds of files that may be attached.</summary>
internal sealed record FileTypeRefused() : DomainError("File");

/// <summary>A form brought no file.</summary>
internal sealed record NoFile() : DomainError("File");

/// <summary>What keeps the files does not answer or is full. Nothing was lost; it may answer later.</summary>
internal sealed record FilesUnavailable() : DomainError("File");
