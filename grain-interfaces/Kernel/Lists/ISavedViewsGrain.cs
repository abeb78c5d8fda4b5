using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;
using Orleans.Concurrency;

namespace OpsSupport.Kernel.Lists;

/// <summary>The views of one list. Stateless; its key is the kind's name. Everything said twice has one effect.</summary>
public interface ISavedViewsGrain : IGrainWithStringKey
{
    /// <summary>What the reader made and what is shared with him; nothing where he may not see the list.</summary>
    [ReadOnly]
    Task<SavedViews> ListAsync(EmployeeNo reader);

    /// <summary>Makes a view, or changes the owner's one with the same id.</summary>
    Task<Result<SavedView>> SaveAsync(SavedView view);

    /// <summary>Removes a view: its owner may, and for shared ones whoever administers the system.</summary>
    Task<Result<SavedView>> RemoveAsync(EmployeeNo by, Guid view);

    /// <summary>Opens the list with a view from now on, for this person; with the whole list where it is null.</summary>
    Task OpenWithAsync(EmployeeNo person, Guid? view);
}
