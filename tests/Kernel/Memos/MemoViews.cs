using OpsSupport.Kernel.Lists;

namespace OpsSupport.Kernel.Memos;

/// <summary>The views of the list of memos: nobody has made one.</summary>
internal sealed class MemoViews
{
    public Task<SavedViews> ListAsync() => Task.FromResult(new SavedViews([], null, [], MayShareWithAll: false));
}
