namespace OpsSupport.Kernel.Search;

/// <summary>A part of what a document says, as it is stored to be found.</summary>
/// <param name="Part"><see cref="Document"/>, or the version that a remark made.</param>
/// <param name="Shown">As it was written, line by line.</param>
internal sealed record TextRecord(int Part, string Shown)
{
    /// <summary>The part that is the document itself.</summary>
    public const int Document = 0;

    /// <summary>As it is compared.</summary>
    public string Folded { get; } = Folding.Of(Shown);

    /// <summary>By what it is indexed, with blanks between.</summary>
    public string Grams => string.Join(' ', Search.Grams.Of(Folded));
}
