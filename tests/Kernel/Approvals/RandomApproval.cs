using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Approvals;

/// <summary>Companies, definitions and commands such as nobody would think of.</summary>
internal sealed class RandomApproval(Random random)
{
    public static readonly EmployeeNo[] Everybody = [Who.Starter, Who.A, Who.B, Who.C, Who.D, Who.E, new("F"), new("G"), Who.Admin];

    public EmployeeNo Anybody => Everybody[random.Next(Everybody.Length)];

    public Trial Trial()
    {
        var trial = new Trial([.. Enumerable.Range(0, random.Next(1, 7)).Select(Node)]);
        trial.Definition = trial.Definition with { Duplicates = Any<DuplicateRule>(), Withdrawal = Any<WithdrawRule>() };
        trial.Subject = Subject();
        foreach (var (index, person) in Everybody.SkipLast(1).Index().Where(_ => random.Next(4) > 0))
        {
            // The tree has no circle, since superiors come later in the row.
            trial.Actors.Superiors[person] = Everybody[random.Next(index + 1, Everybody.Length)];
        }

        for (var count = random.Next(4); count > 0; count--)
        {
            Delegate(trial);
        }

        return trial;
    }

    /// <summary>As anything the starter may have written; never the administrator's gain, so that somebody is left to ask.</summary>
    public ApprovalSubject Subject() => new()
    {
        Kind = "memo",
        Starter = Who.Starter,
        Beneficiaries = random.Next(3) == 0 ? [Everybody[random.Next(1, Everybody.Length - 1)]] : [],
        Amount = random.Next(2) == 0 ? Money.Cny(random.Next(1, 10_000)) : null,
    };

    public ApprovalCommand Command(ApprovalState state, int task) => random.Next(20) switch
    {
        < 6 => new ApprovalCommand.Approve(task, "yes"),
        6 => new ApprovalCommand.Reject(task, "no"),
        7 or 8 => new ApprovalCommand.SendBack(task, random.Next(3) == 0 ? null : $"n{random.Next(6)}", Any<ResumeRule>(), "again"),
        9 or 10 => new ApprovalCommand.Recall(random.Next(state.Tasks.Length + 2)),
        11 => new ApprovalCommand.AddSign(task, Any<SignPlace>(), [.. Enumerable.Range(0, random.Next(3)).Select(_ => Anybody)]),
        12 => new ApprovalCommand.RemoveSign(random.Next(state.Tasks.Length + 2)),
        13 => new ApprovalCommand.Transfer(task, Anybody),
        14 => new ApprovalCommand.Delegate(task, Anybody),
        15 => new ApprovalCommand.Advise(task, "hm"),
        16 => random.Next(3) == 0 ? new ApprovalCommand.Withdraw() : new ApprovalCommand.Urge(),
        17 => new ApprovalCommand.HandOver(Anybody, Anybody),
        18 => new ApprovalCommand.Substitute(Anybody),
        _ => new ApprovalCommand.TimeOut(task),
    };

    public static bool IsForTheSystem(ApprovalCommand command) =>
        command is ApprovalCommand.TimeOut or ApprovalCommand.HandOver or ApprovalCommand.Substitute;

    private void Delegate(Trial trial)
    {
        var added = new StandingDelegation
        {
            From = Anybody,
            To = Anybody,
            Days = new(DateOnly.FromDateTime(trial.Now.DateTime).AddDays(random.Next(-2, 3)), DateOnly.FromDateTime(trial.Now.DateTime).AddDays(random.Next(4, 9))),
            Reason = "away",
        };
        if (DelegationRules.Refusal(added, trial.Actors.Delegations) is null)
        {
            trial.Actors.Delegations.Add(added);
        }
    }

    private ApprovalNode Node(int index) => new()
    {
        Key = $"n{index}",
        Name = new($"n{index}", $"n{index}"),
        Actors = [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => random.Next(6) == 0 ? new ActorRule.Office(Role.Finance) : (ActorRule)new ActorRule.Named(Anybody))],
        Mode = Any<SignMode>(),
        Ratio = new(random.Next(1, 4), random.Next(4, 6)),
        Condition = random.Next(4) == 0 ? new ApprovalCondition.Compare(ApprovalField.Amount, Any<Comparison>(), new ApprovalValue.Number(random.Next(10_000))) : null,
        Branch = random.Next(2) == 0 ? null : random.Next(2) == 0 ? "P" : "Q",
        Timeout = random.Next(2) == 0 ? new(Hours.Of(1), Any<TimeoutAction>()) : null,
        WhenNobody = random.Next(3) == 0 ? EmptyActorRule.Pass : EmptyActorRule.ProcessAdministrator,
        Resume = Any<ResumeRule>(),
    };

    private T Any<T>() where T : struct, Enum => Enum.GetValues<T>()[random.Next(Enum.GetValues<T>().Length)];
}
