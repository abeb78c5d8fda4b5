using System.Collections.Immutable;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Time;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Documents;

/// <summary>The people who hold the places of a route today, in order.</summary>
internal sealed record PeopleInLine(ImmutableArray<EmployeeNo> People);

/// <summary>Finds the people for a route. Nobody agrees to his own document: his place goes to the head above him (invariant I-34).</summary>
internal sealed class ApprovalLine(IDirectory directory, CompanyClock clock)
{
    public Result<PeopleInLine> For(ApprovalRoute route, DocumentHeader header)
    {
        var people = ImmutableArray.CreateBuilder<EmployeeNo>();
        foreach (var place in route.Steps)
        {
            var holder = directory.Holder(place, clock.Today);
            if (holder == header.Owner)
            {
                holder = directory.Holder(new Approver.HeadOver(header.Owner), clock.Today);
            }

            if (holder is null)
            {
                return new NobodyToAsk(place.ToString());
            }

            if (!people.Contains(holder))
            {
                people.Add(holder);
            }
        }

        return new PeopleInLine(people.ToImmutable());
    }
}
