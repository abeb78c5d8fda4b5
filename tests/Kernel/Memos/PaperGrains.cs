using OpsSupport.Kernel.Company;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Lists;

namespace OpsSupport.Kernel.Memos;

/// <summary>Gives the portal a <see cref="PaperDesk"/> where it asks for grains.</summary>
internal sealed class PaperGrains(PaperDesk desk) : IGrainFactory
{
    public TGrainInterface GetGrain<TGrainInterface>(GrainId grainId) where TGrainInterface : IAddressable =>
        PaperProxy.For<TGrainInterface>(desk.MemoAt(grainId.Key.ToString()!));

    public TGrainInterface GetGrain<TGrainInterface>(long primaryKey, string? grainClassNamePrefix = null) where TGrainInterface : IGrainWithIntegerKey =>
        typeof(TGrainInterface) == typeof(IDirectoryGrain) ? PaperProxy.For<TGrainInterface>(desk)
        : typeof(TGrainInterface) == typeof(IKeptInputsGrain) ? PaperProxy.For<TGrainInterface>(desk.Inputs)
        : throw Unknown(typeof(TGrainInterface));

    public TGrainInterface GetGrain<TGrainInterface>(string primaryKey, string? grainClassNamePrefix = null) where TGrainInterface : IGrainWithStringKey =>
        typeof(TGrainInterface) == typeof(IDocumentListGrain) ? PaperProxy.For<TGrainInterface>(new MemoList(desk))
        : typeof(TGrainInterface) == typeof(ISavedViewsGrain) ? PaperProxy.For<TGrainInterface>(new MemoViews())
        : typeof(TGrainInterface) == typeof(ICompanyGrain) ? PaperProxy.For<TGrainInterface>(desk)
        : throw Unknown(typeof(TGrainInterface));

    public TGrainInterface GetGrain<TGrainInterface>(Guid primaryKey, string? grainClassNamePrefix = null) where TGrainInterface : IGrainWithGuidKey =>
        throw Unknown(typeof(TGrainInterface));

    public TGrainInterface GetGrain<TGrainInterface>(Guid primaryKey, string keyExtension, string? grainClassNamePrefix = null)
        where TGrainInterface : IGrainWithGuidCompoundKey => throw Unknown(typeof(TGrainInterface));

    public TGrainInterface GetGrain<TGrainInterface>(long primaryKey, string keyExtension, string? grainClassNamePrefix = null)
        where TGrainInterface : IGrainWithIntegerCompoundKey => throw Unknown(typeof(TGrainInterface));

    public IGrain GetGrain(Type grainInterfaceType, Guid grainPrimaryKey) => throw Unknown(grainInterfaceType);

    public IGrain GetGrain(Type grainInterfaceType, long grainPrimaryKey) => throw Unknown(grainInterfaceType);

    public IGrain GetGrain(Type grainInterfaceType, string grainPrimaryKey) => throw Unknown(grainInterfaceType);

    public IGrain GetGrain(Type grainInterfaceType, Guid grainPrimaryKey, string keyExtension) => throw Unknown(grainInterfaceType);

    public IGrain GetGrain(Type grainInterfaceType, long grainPrimaryKey, string keyExtension) => throw Unknown(grainInterfaceType);

    public IAddressable GetGrain(Type interfaceType, IdSpan grainKey) => throw Unknown(interfaceType);

    public IAddressable GetGrain(Type interfaceType, IdSpan grainKey, string grainClassNamePrefix) => throw Unknown(interfaceType);

    public IAddressable GetGrain(GrainId grainId) => throw Unknown(typeof(IAddressable));

    public IAddressable GetGrain(GrainId grainId, GrainInterfaceType interfaceType) => throw Unknown(typeof(IAddressable));

    public TGrainObserverInterface CreateObjectReference<TGrainObserverInterface>(IGrainObserver obj) where TGrainObserverInterface : IGrainObserver =>
        throw Unknown(typeof(TGrainObserverInterface));

    public void DeleteObjectReference<TGrainObserverInterface>(IGrainObserver obj) where TGrainObserverInterface : IGrainObserver =>
        throw Unknown(typeof(TGrainObserverInterface));

    private static NotSupportedException Unknown(Type type) => new($"No page of the kernel asks for {type.Name} in this way.");
}
