using System.Reflection;

namespace OpsSupport.Kernel.Memos;

/// <summary>
/// Lets an object that has the methods of a grain stand in for it. It may not implement the interface itself: Orleans would
/// take every such class of this assembly for a grain, and the tests' silo would not start.
/// </summary>
public class PaperProxy : DispatchProxy
{
    private object _paper = null!;

    internal static TGrain For<TGrain>(object paper)
    {
        var grain = Create<TGrain, PaperProxy>();
        ((PaperProxy)(object)grain!)._paper = paper;
        return grain;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        var types = targetMethod!.GetParameters().Select(parameter => parameter.ParameterType).ToArray();
        var method = _paper.GetType().GetMethod(targetMethod.Name, types) ?? throw new NotSupportedException($"No page of the kernel asks for {targetMethod.Name}.");
        return method.Invoke(_paper, BindingFlags.DoNotWrapExceptions, binder: null, args, culture: null);
    }
}
