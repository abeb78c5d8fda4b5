using OpsSupport.Features.Contracts;
using OpsSupport.Features.Customers;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Registers;
using OpsSupport.Kernel.Time;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.Projects;

/// <summary>Puts names and neighbours to a project, from the registers.</summary>
internal sealed class PanoramaView(
    IRegister<Project> projects, IRegister<Contract> contracts, IRegister<Customer> customers, IUnitTree units, IDirectory directory, CompanyClock clock)
{
    public ProjectPanorama Of(ProjectNo no, Document<Project> document)
    {
        var project = document.Body;
        var today = clock.Today;
        var children = projects.All.Where(other => other.Value.Packages.On(today) == no)
            .Select(child => Link(new(child.Key), child.Value)).OrderBy(link => link.No.Value, StringComparer.Ordinal).ToArray();
        return new()
        {
            Document = document,
            DepartmentName = project.Departments.On(today) is { } unit ? units.NameOf(unit) : "",
            Lead = project.Leads.On(today),
            LeadName = project.Leads.On(today) is { } lead ? directory.NameOf(lead) : null,
            CustomerName = project.Customer is { } customer ? customers.Find(customer.Value)?.Name : null,
            SalespersonName = project.Salesperson is { } salesperson ? directory.NameOf(salesperson) : null,
            Package = project.Packages.On(today) is { } mother && projects.Find(mother.Value) is { } package ? Link(mother, package) : null,
            Children = [.. children],
            Contracts = [.. ContractsOf([no, .. children.Select(child => child.No)])],
        };
    }

    private static ProjectLink Link(ProjectNo no, Project project) => new(no, project.Name, project.State);

    private IEnumerable<ContractLink> ContractsOf(HashSet<ProjectNo> nos) =>
        from contract in contracts.All
        let parts = contract.Value.Parts.Where(part => nos.Contains(part.Project)).Select(part => part.Gross).ToArray()
        where parts.Length > 0
        orderby contract.Key
        let gross = parts.Aggregate((sum, part) => sum + part)
        select new ContractLink(
            new(contract.Key), contract.Value.Name, contract.Value.Kind == ContractKind.Estimated, gross, new TaxedAmount(gross, contract.Value.TaxRate).Net);
}
