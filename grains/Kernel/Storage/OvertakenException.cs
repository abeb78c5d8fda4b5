namespace OpsSupport.Kernel.Storage;

/// <summary>Somebody else was quicker, and what was decided here no longer fits. Nothing was stored; the command is carried out again on what is known then.</summary>
// An OrleansException, because anything else would reach the grain wrapped in one.
[GenerateSerializer, Alias("overtaken")]
internal abstract class OvertakenException : OrleansException
{
    protected OvertakenException(string message) : base(message)
    {
    }

    protected OvertakenException(string message, Exception inner) : base(message, inner)
    {
    }
}
