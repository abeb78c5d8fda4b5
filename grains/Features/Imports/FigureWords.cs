using System.Collections.Frozen;
using OpsSupport.Kernel.Ledger;

namespace OpsSupport.Features.Imports;

/// <summary>The words for kinds of figures that may stand in a file: the names of the kinds, and the glossary's Chinese ones.</summary>
internal static class FigureWords
{
    private static readonly FrozenDictionary<string, FigureKind> Kinds = new Dictionary<string, FigureKind>
    {
        ["合同额"] = FigureKind.ContractSigned,
        ["预估合同"] = FigureKind.ContractEstimated,
        ["产值"] = FigureKind.OutputValue,
        ["发票"] = FigureKind.SalesInvoice,
        ["销项发票"] = FigureKind.SalesInvoice,
        ["收入"] = FigureKind.RevenueConfirmed,
        ["预估收入"] = FigureKind.RevenueEstimated,
        ["回款"] = FigureKind.Collection,
        ["坏账"] = FigureKind.WriteOff,
        ["外购成本"] = FigureKind.ExternalCost,
        ["材料成本"] = FigureKind.MaterialCost,
        ["人工成本"] = FigureKind.LabourCost,
        ["费用"] = FigureKind.ExpenseCost,
        ["报销费用"] = FigureKind.ExpenseCost,
        ["差旅补助"] = FigureKind.AllowanceCost,
        ["分摊成本"] = FigureKind.SharedCost,
        ["预算"] = FigureKind.Budget,
    }
    .Concat(Enum.GetValues<FigureKind>().Select(kind => KeyValuePair.Create(kind.ToString(), kind)))
    .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    public static FigureKind? TryRead(string word) =>
        Kinds.TryGetValue(string.Concat(word.Where(character => character is not (' ' or '_' or '-'))), out var kind) ? kind : null;
}
