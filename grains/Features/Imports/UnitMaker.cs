using System.Collections.Immutable;
using OpsSupport.Features.OrgUnits;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Registers;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.Imports;

/// <summary>Makes the units that a file names and nobody made yet.</summary>
internal sealed class UnitMaker(IRegister<OrgUnit> register, IGrainFactory grains)
{
    private const int AtOnce = 50;

    /// <summary>The units of these that do not exist, as this silo knows.</summary>
    public ImmutableArray<NamedUnit> Missing(ImmutableArray<NamedUnit> units) => [.. units.Where(unit => register.Find(unit.Code.Value) is null)];

    /// <summary>Where new units hang: as was decided, else below the company. Null at the top, where there is no company yet.</summary>
    public Result<ParentUnit> ParentFor(UnitCode? decided)
    {
        if (decided is not null)
        {
            return register.Find(decided.Value) is null ? new UnknownReference(nameof(ImportDecision.Parent), decided.Value) : new ParentUnit(decided);
        }

        return register.All.Where(unit => unit.Value.Kind == OrgUnitKind.Company).Select(unit => unit.Key).Take(2).ToList() switch
        {
            [] => new ParentUnit(null),
            [var company] => new ParentUnit(new(company)),
            _ => new ParentNeeded(),
        };
    }

    /// <summary>Makes them and tells how many were not there. Repeating makes none twice.</summary>
    public async Task<int> MakeAsync(ImmutableArray<NamedUnit> units, UnitCode? parent, EmployeeNo by)
    {
        var made = 0;
        foreach (var some in units.Chunk(AtOnce))
        {
            var saved = await Task.WhenAll(some.Select(unit => GrainOf(unit.Code).SaveAsync(
                Intent.New(by, atVersion: 0) with { Source = "import" },
                new() { Name = unit.Name, Parents = parent is null ? [] : [new(Revisions.Beginning, null, parent)] })));
            // Refused as stale: it exists and this silo is about to hear of it.
            made += saved.Count(header => header.Succeeded);
        }

        return made;
    }

    private IDocumentGrain<OrgUnit> GrainOf(UnitCode unit) =>
        grains.GetGrain<IDocumentGrain<OrgUnit>>(OrgUnitDocument.Kind.Ref(OrgUnitDocument.Kind.KeyOf(unit)).ToGrainId());
}

/// <summary>The unit that others hang below; none at the top of the tree.</summary>
internal sealed record ParentUnit(UnitCode? Code);
