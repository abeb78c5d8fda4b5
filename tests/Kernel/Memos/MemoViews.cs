using OpsSupport.Kernel.Lists;

namespace OpsSupport.Kernel.Memos;

/// <summary>The views of the list of memos: nobody has made one.</summary>
internal sealed class MemoViews
{
    private readonly SavedViews _none = new([], null, [], MayShareWithAll: false);

    public Task<SavedViews> ListAsync() => Task.FromResult(_none);
}
