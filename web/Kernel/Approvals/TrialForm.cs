using System.ComponentModel.DataAnnotations;
using OpsSupport.Kernel.Forms;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Approvals;

/// <summary>A document to try a definition with: the number of one, or what one would say.</summary>
public sealed class TrialForm
{
    private const int LongestFields = 500;

    [StringLength(64)] public string? Document { get; set; }

    [CodeText] public string? Starter { get; set; }

    [CodeText] public string? Unit { get; set; }

    [CodeText] public string? Project { get; set; }

    [Range(0, MoneyInput.Largest)] public decimal? Amount { get; set; }

    /// <summary>Fields that conditions name, as <c>name=value</c>, with commas between.</summary>
    [StringLength(LongestFields)] public string? Fields { get; set; }

    public ApprovalTrial ToTrial() => new()
    {
        Document = Document?.Trim(),
        Starter = Code.TryParse<EmployeeNo>(Starter),
        Unit = Code.TryParse<UnitCode>(Unit),
        Project = Code.TryParse<ProjectNo>(Project),
        Amount = Amount is { } amount ? Money.Cny(decimal.Round(amount, 2)) : null,
        Fields = [.. (Fields ?? "").Split([',', '，'], StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=', 2, StringSplitOptions.TrimEntries))
            .Where(pair => pair.Length == 2).Select(pair => new SubjectField(pair[0], ConditionChoice.ValueOf(pair[1])))],
    };
}
