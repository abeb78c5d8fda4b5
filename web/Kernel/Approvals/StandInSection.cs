using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Home;

namespace OpsSupport.Kernel.Approvals;

/// <summary>Says on the first page that somebody answers instead of the person, so that nobody wonders where his to-dos are.</summary>
internal sealed class StandInSection(IHttpContextAccessor context) : IHomeSection
{
    public int Order => 5;

    public string Partial => "/Kernel/Approvals/_StandIns.cshtml";

    public async Task<object?> LoadAsync(Person person, CancellationToken cancellation) =>
        await context.HttpContext!.RequestServices.GetRequiredService<StandInDesk>().OfAsync(person.No) is { IsEmpty: false } today ? today : null;
}
