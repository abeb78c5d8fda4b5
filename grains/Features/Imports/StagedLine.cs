using OpsSupport.Kernel.Lists;
using OpsSupport.Kernel.Storage;

namespace OpsSupport.Features.Imports;

/// <summary>A good row between checking and taking over, as it is kept with the batch.</summary>
internal sealed record StagedLine(int Line, ImportedRecord Record, LineIdentity Identity)
{
    public static StagedLine Of(LineBody line)
    {
        var content = StoredJson.Read<Content>(line.Body);
        return new(line.Line, content.Record, content.Identity);
    }

    public LineRecord ToLine() => new()
    {
        Line = Line,
        Status = (int)ImportLineStatus.Good,
        Day = (Record as ImportedFigure)?.Day,
        Project = (Record as ImportedFigure)?.Project,
        Unit = Record.BelongsTo()?.Code,
        Amount = Record.Figure()?.Amount,
        Title = Record.MasterCode() ?? (Record as ImportedFigure)?.Reference ?? "",
        Body = StoredJson.Write(new Content(Record, Identity)),
    };

    private sealed record Content(ImportedRecord Record, LineIdentity Identity);
}

/// <summary>What is known of a line. Stored by number: from <see cref="Bad"/> on its body is what is wrong with it.</summary>
internal enum ImportLineStatus
{
    Good = 0,
    Bad = 1,

    /// <summary>Good in itself, but refused by the document it was for.</summary>
    Refused = 2,
}
