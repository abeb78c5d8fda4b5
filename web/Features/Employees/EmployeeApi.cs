using OpsSupport.Kernel.Api;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.Employees;

/// <summary>People for programs; cost rates only for those who may see them.</summary>
internal sealed class EmployeeApi(DocumentReader documents) : IApi
{
    public void Map(IEndpointRouteBuilder api)
    {
        var people = api.MapGroup("/people").WithTags("People");
        people.MapGet("/", ListAsync).WithName("listPeople").WithSummary("The people whom the caller may see.");
        people.MapGet("/{no}", FindAsync).WithName("getPerson").WithSummary("A person with dated memberships and, for those who may see them, cost rates.");
    }

    private Task<ApiAnswer<ListPart<DocumentItem>>> ListAsync(
        ApiCaller caller, [AsParameters] ListParameters query, [AsParameters] PartParameters part, CancellationToken cancellation) =>
        documents.ListAsync(EmployeeKind.Kind, caller.No, query, part, cancellation);

    private Task<ApiAnswer<OneDocument<Employee>>> FindAsync(ApiCaller caller, string no) =>
        documents.FindAsync<Employee, EmployeeNo>(EmployeeKind.Kind, caller.No, no);
}
