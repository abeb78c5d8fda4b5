using System.Collections.Immutable;
using OpsSupport.Kernel.Shared;
using OpsSupport.Kernel.Values;
using OpsSupport.Kernel.Wording;

namespace OpsSupport.Features.Projects;

/// <summary>The planned cost of a project as a table, with its sum per currency.</summary>
public static class BudgetView
{
    public static TableView Of(Project project, ITexts texts) => new(
        "budget", texts["Project.Budget"],
        [new(texts["ProjectBudget.Cost"]), new(texts["ProjectBudget.On"]), new(texts["ProjectBudget.Amount"], IsNumber: true)],
        [.. project.Budget.Select(line => new TableRow(null, [line.Cost is { } kind ? texts.Of(kind) : texts["ProjectBudget.Undivided"], line.On, line.Amount]))])
    {
        Totals = [new(null, [texts["List.Total"], "", project.Budget.GroupBy(line => line.Amount.Currency)
            .Select(lines => lines.Select(line => line.Amount).Aggregate((sum, amount) => sum + amount)).ToImmutableArray()])],
        Empty = new("cash", texts["Lines.Empty"]),
    };

    /// <summary>Planned beside spent, kind by kind.</summary>
    public static TableView Of(ImmutableArray<BudgetExecution> budget, Currency currency, ITexts texts) => new(
        $"budget-{currency}", texts["Panorama.BudgetExecution"],
        [
            new(texts["ProjectBudget.Cost"]), new(texts["ProjectBudget.Amount"], IsNumber: true), new(texts["ProjectBudget.Spent"], IsNumber: true),
            new(texts["ProjectBudget.Left"], IsNumber: true), new(texts["Panorama.BudgetUsed"], IsNumber: true),
        ],
        [
            .. budget.Select(line => new TableRow(
                null, [line.Kind is { } kind ? texts.Of(kind) : texts["ProjectBudget.Undivided"], line.Planned, line.Spent, line.Left, line.Used])),
        ])
    {
        Empty = new("cash", texts["Lines.Empty"]),
    };
}
