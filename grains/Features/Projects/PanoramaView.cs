using OpsSupport.Features.Customers;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Registers;
using OpsSupport.Kernel.Time;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.Projects;

/// <summary>Puts names and neighbours to a project, from the registers, as they are or were on a day.</summary>
internal sealed class PanoramaView(
    IRegister<Project> projects, ContractWorth contracts, IRegister<Customer> customers, IUnitTree units, IDirectory directory, CompanyClock clock)
{
    /// <param name="asOf">The day to look from; today where null or still to come.</param>
    /// <param name="withCost">Whether the reader may see what is planned to be spent.</param>
    /// <param name="withFigures">Whether he may see what it earns.</param>
    public ProjectPanorama Of(ProjectNo no, Document<Project> document, DateOnly? asOf, bool withCost, bool withFigures)
    {
        var project = document.Body;
        var day = asOf < clock.Today ? asOf.Value : clock.Today;
        var members = projects.All.Where(other => other.Value.Packages.On(day) == no).OrderBy(member => member.Key, StringComparer.Ordinal).ToArray();
        var children = members.Select(child => Link(new(child.Key), child.Value)).ToArray();
        return new()
        {
            Document = document,
            Day = day,
            IsPast = asOf < clock.Today,
            DepartmentName = project.Departments.On(day) is { } unit ? units.NameOf(unit) : "",
            Lead = project.Leads.On(day),
            LeadName = project.Leads.On(day) is { } lead ? directory.NameOf(lead) : null,
            CustomerName = project.Customer is { } customer ? customers.Find(customer.Value)?.Name : null,
            SalespersonName = project.Salesperson is { } salesperson ? directory.NameOf(salesperson) : null,
            Package = project.Packages.On(day) is { } mother && projects.Find(mother.Value) is { } package ? Link(mother, package) : null,
            Children = [.. children],
            Contracts = withFigures ? [.. contracts.Of([no, .. children.Select(child => child.No)], day, asOf)] : [],
            Budget = withCost ? [.. project.Budget.Concat(members.SelectMany(member => member.Value.Budget)).Where(line => asOf is null || line.On <= day)] : [],
        };
    }

    private static ProjectLink Link(ProjectNo no, Project project) => new(no, project.Name, project.State);
}
