using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Http;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Api;

/// <summary>Who asks, and for a command also as which operation and on which version.</summary>
internal sealed class ApiCaller(IHttpContextAccessor context)
{
    private const string Source = "api";

    public EmployeeNo No => (context.HttpContext ?? throw new InvalidOperationException("Nobody calls outside a request.")).User.EmployeeNo();

    /// <summary>Drawn by the caller, or for him: the same one twice has one effect.</summary>
    public Guid Operation { get; set; }

    /// <summary>The version he decided on; 0 where he has seen none.</summary>
    public int Seen { get; set; }

    public Intent Intent => new(No, Seen, Operation, Source: Source);
}
