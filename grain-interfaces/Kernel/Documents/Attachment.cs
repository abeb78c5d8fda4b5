using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Documents;

/// <summary>A file that belongs to a document and is read by whoever may read that (rule X-14).</summary>
[GenerateSerializer, Immutable, Alias("attachment")]
public sealed record Attachment
{
    /// <summary>The most files one document carries.</summary>
    public const int MostPerDocument = 50;

    [Id(0)] public required Guid Id { get; init; }

    /// <summary>The name it had where it came from, without folders; at most 200 characters.</summary>
    [Id(1)] public required string FileName { get; init; }

    /// <summary>What its content is, whatever it is called.</summary>
    [Id(2)] public required AttachmentType Type { get; init; }

    /// <summary>In bytes.</summary>
    [Id(3)] public required long Length { get; init; }

    /// <summary>SHA-256 of its bytes in small hexadecimal letters: where it is kept, once however often it is attached.</summary>
    [Id(4)] public required string Hash { get; init; }

    [Id(5)] public required EmployeeNo By { get; init; }

    [Id(6)] public required DateTimeOffset At { get; init; }
}

/// <summary>What may be attached. Programs, scripts and pages are not among it. Stored by number: append, never reorder.</summary>
[GenerateSerializer, Alias("attachment-type")]
public enum AttachmentType
{
    Pdf = 0,
    Png = 1,
    Jpeg = 2,
    Gif = 3,
    Webp = 4,
    Heic = 5,

    /// <summary>Plain text, CSV among it.</summary>
    Text = 6,
    Xml = 7,
    Word = 8,
    Workbook = 9,
    Slides = 10,
    Ofd = 11,
    Zip = 12,
}
