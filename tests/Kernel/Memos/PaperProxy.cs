using System.Reflection;

namespace OpsSupport.Kernel.Memos;

/// <summary>
/// Lets an object that has the methods of a grain stand in for it, with those of their parameters that it cares about. It may not implement the interface itself: Orleans would
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
        var method = _paper.GetType().GetMethod(targetMethod!.Name)
            ?? throw new NotSupportedException($"No page of the kernel asks for {targetMethod.Name}.");
        var given = targetMethod.GetParameters().Zip(args!).ToDictionary(argument => argument.First.Name!, argument => argument.Second);
        var wanted = method.GetParameters().Select(parameter => given[parameter.Name!]).ToArray();
        return method.Invoke(_paper, BindingFlags.DoNotWrapExceptions, binder: null, wanted, culture: null);
    }
}
