using System.Collections.Immutable;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.DemoCompany;

/// <summary>What earns and costs together: a plain project, or a package with its small projects.</summary>
/// <param name="Bearer">Bears labour, claims and allowances.</param>
/// <param name="Earners">Have the contracts, earn and buy; the plain project itself.</param>
internal sealed record Venture(int Index, ProjectPlan Bearer, ImmutableArray<Earner> Earners)
{
    public IEnumerable<ProjectPlan> Projects => Earners.Select(earner => earner.Project).Prepend(Bearer).Distinct();
}

/// <param name="Weight">Its part of what the venture earns, in parts of the sum of all weights.</param>
internal sealed record Earner(ProjectPlan Project, ContractNo Contract, int Weight);
