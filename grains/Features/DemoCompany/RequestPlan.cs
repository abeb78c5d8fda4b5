using System.Collections.Immutable;
using OpsSupport.Features.Absences;
using OpsSupport.Features.Overtimes;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.DemoCompany;

/// <summary>Who was away on the reported days and who worked long: some by chance, and what the people of the sign-in page see.</summary>
internal sealed class RequestPlan
{
    private const int WholeDay = 32;
    private const int LongDay = 52;
    private const int AwayInPercent = 15;
    private const string Department = "D01";

    // The common reasons more often than the rare ones.
    private static readonly ImmutableArray<AbsenceKind> Kinds =
        [AbsenceKind.Annual, AbsenceKind.Annual, AbsenceKind.Annual, AbsenceKind.Sick, AbsenceKind.Personal, AbsenceKind.Compensatory, AbsenceKind.Marriage];

    private readonly ImmutableArray<DateOnly> _past;
    private readonly DateOnly _nextMonday;
    private readonly Dictionary<(EmployeeNo, DateOnly), int> _quarters = [];

    public RequestPlan(ulong seed, History history, ImmutableArray<Worker> workers)
    {
        _past = [.. history.ReportedDays.Where(day => day < history.AsOf)];
        _nextMonday = history.AsOf.AddDays(8 - (history.AsOf.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)history.AsOf.DayOfWeek));
        var cast = workers.Where(worker => Timesheets.IsPersona(worker) || worker.Heads).Select(worker => worker.No).ToHashSet();
        Absences =
        [
            .. OfPersonas(workers).Concat(workers.Index().Where(worker => !cast.Contains(worker.Item.No)).SelectMany(worker => ByChance(seed, worker.Item, worker.Index)))
                .Select((asked, index) => new PlannedRequest<Absence>($"D{index + 1:D4}", asked.By, asked.Body, asked.IsAgreed)),
        ];
        Overtimes = [.. Long(workers)];
        Note();
    }

    public ImmutableArray<PlannedRequest<Absence>> Absences { get; }

    public ImmutableArray<PlannedRequest<Overtime>> Overtimes { get; }

    /// <summary>When the head of a group will be away begins from here.</summary>
    public DateOnly NextMonday => _nextMonday;

    /// <summary>The quarters of an hour a person works on a reported day: none when away, half when half away, more when that was agreed.</summary>
    public int QuartersOf(EmployeeNo person, DateOnly day) => _quarters.GetValueOrDefault((person, day), WholeDay);

    // The employee was away once and asks again; the heads of the groups ask the department head, who can be visited.
    private IEnumerable<(EmployeeNo By, Absence Body, bool IsAgreed)> OfPersonas(ImmutableArray<Worker> workers)
    {
        var employee = workers.First(Timesheets.IsPersona).No;
        yield return (employee, Away(AbsenceKind.Annual, _past[^8], _past[^8]), true);
        yield return (employee, Away(AbsenceKind.Personal, _nextMonday, _nextMonday) with { EndsIn = DayHalf.Morning, Remark = "上午到社保中心办理业务" }, false);
        yield return (HeadOf(workers, $"{Department}-A"), Away(AbsenceKind.Annual, _nextMonday.AddDays(3), _nextMonday.AddDays(4)), false);
    }

    private IEnumerable<(EmployeeNo By, Absence Body, bool IsAgreed)> ByChance(ulong seed, Worker worker, int index)
    {
        var draw = RandomStream.Of(seed, "absence", index);
        if (!draw.Chance(AwayInPercent))
        {
            yield break;
        }

        var days = draw.Between(1, 3);
        var first = draw.Between(0, _past.Length - days);
        var away = Away(draw.Pick(Kinds), _past[first], _past[first + days - 1]);
        yield return (worker.No, days == 1 && draw.Chance(50) ? away with { BeginsIn = DayHalf.Afternoon } : away, true);
    }

    private IEnumerable<PlannedRequest<Overtime>> Long(ImmutableArray<Worker> workers)
    {
        var worked = workers.First(worker => worker is { Unit: "D01-A", Place: 3 }).No;
        yield return new("D0001", worked, new() { Day = _past[^6], MostHours = Hours.Of(14), Reason = "客户现场系统割接保障" }, IsAgreed: true);
        yield return new(
            "D0002", HeadOf(workers, $"{Department}-B"), new() { Day = _nextMonday.AddDays(-2), MostHours = Hours.Of(6), Reason = "周末版本上线值守" }, IsAgreed: false);
    }

    private void Note()
    {
        foreach (var overtime in Overtimes.Where(overtime => overtime.IsAgreed))
        {
            _quarters[(overtime.By, overtime.Body.Day)] = LongDay;
        }

        foreach (var (by, day) in Absences.Where(absence => absence.IsAgreed).SelectMany(absence => AbsenceRules.DaysOf(absence.Body, absence.By), (absence, day) => (absence.By, day)))
        {
            _quarters[(by, day.Day)] = day.Morning && day.Afternoon ? 0 : WholeDay / 2;
        }
    }

    private static Absence Away(AbsenceKind kind, DateOnly first, DateOnly last) => new() { Kind = kind, FirstDay = first, LastDay = last };

    private static EmployeeNo HeadOf(ImmutableArray<Worker> workers, string unit) => workers.First(worker => worker.Unit == unit && worker.Heads).No;
}
