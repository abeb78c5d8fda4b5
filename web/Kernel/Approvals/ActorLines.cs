using System.Collections.Immutable;
using OpsSupport.Kernel.Forms;

namespace OpsSupport.Kernel.Approvals;

/// <summary>Whom a node asks as lines of a form, and back: what no line can say comes back as it was.</summary>
internal static class ActorLines
{
    public static void Show<TLine>(this LineList<TLine> lines, ImmutableArray<ActorRule> rules) where TLine : ActorForm, new() =>
        lines.With(Joined(rules.Select(LineOf)).Select(line => new TLine { Asked = line.Sort, Detail = line.Detail }));

    public static ImmutableArray<ActorRule> ToRules<TLine>(this LineList<TLine> lines, ImmutableArray<ActorRule> before) where TLine : ActorForm, new() =>
        [.. lines.Filled.SelectMany(line => line.Choice.Sort == ActorChoice.Kept ? before.Where(rule => LineOf(rule) == line.Choice).Take(1) : line.Choice.ToRules())];

    // A code may have a comma in it, which would be read as two: such a rule is shown, and kept.
    private static ActorChoice LineOf(ActorRule rule)
    {
        var choice = ActorChoice.Of(rule);
        return choice.ToRules() is [var read] && read == rule ? choice : new(ActorChoice.Kept, $"{choice.Sort} {choice.Detail}");
    }

    /// <summary>People who are named one after the other stand in one line.</summary>
    private static List<ActorChoice> Joined(IEnumerable<ActorChoice> choices)
    {
        var lines = new List<ActorChoice>();
        foreach (var choice in choices)
        {
            if (choice.Sort == ActorChoice.Named && lines is [.., { Sort: ActorChoice.Named } last])
            {
                lines[^1] = last with { Detail = $"{last.Detail}, {choice.Detail}" };
            }
            else
            {
                lines.Add(choice);
            }
        }

        return lines;
    }
}
