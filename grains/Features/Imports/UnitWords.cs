using System.Collections.Frozen;
using OpsSupport.Features.OrgUnits;

namespace OpsSupport.Features.Imports;

/// <summary>The words for levels of the organisation that may stand in a file.</summary>
internal static class UnitWords
{
    private static readonly FrozenDictionary<string, OrgUnitKind> Kinds = new Dictionary<string, OrgUnitKind>
    {
        ["公司"] = OrgUnitKind.Company,
        ["子公司"] = OrgUnitKind.Subsidiary,
        ["事业部"] = OrgUnitKind.BusinessUnit,
        ["BU"] = OrgUnitKind.BusinessUnit,
        ["部门"] = OrgUnitKind.Department,
        ["阿米巴"] = OrgUnitKind.AmoebaUnit,
        ["amoeba"] = OrgUnitKind.AmoebaUnit,
    }
    .Concat(Enum.GetValues<OrgUnitKind>().Select(kind => KeyValuePair.Create(kind.ToString(), kind)))
    .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    public static OrgUnitKind? TryRead(string word) =>
        Kinds.TryGetValue(string.Concat(word.Where(character => character is not (' ' or '_' or '-'))), out var kind) ? kind : null;
}
