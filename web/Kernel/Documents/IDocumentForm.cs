namespace OpsSupport.Kernel.Documents;

/// <summary>A form that stands for a document body of one kind: flat and forgiving, because people type into it.</summary>
public interface IDocumentForm<TBody, TSelf> where TBody : class where TSelf : IDocumentForm<TBody, TSelf>
{
    static abstract TSelf FromBody(TBody body);

    /// <summary>What was meant. Only called on a form that was bound without a typing mistake.</summary>
    TBody ToBody();
}
