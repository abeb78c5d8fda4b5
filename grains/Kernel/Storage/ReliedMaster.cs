using OpsSupport.Kernel.Documents;

namespace OpsSupport.Kernel.Storage;

/// <summary>A master that a posting was decided on, as this silo knew it. The database refuses the posting when it has another version.</summary>
/// <param name="Version">0 where there was none.</param>
[GenerateSerializer, Immutable, Alias("relied-master")]
internal sealed record ReliedMaster(DocumentRef Document, int Version)
{
    /// <summary>The version of a master that changed in this silo's memory while the decision was made: nobody knows which one was seen.</summary>
    public const int Unsure = -1;
}
