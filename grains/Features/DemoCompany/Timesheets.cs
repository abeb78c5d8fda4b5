using System.Collections.Immutable;
using OpsSupport.Features.TimeReports;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.DemoCompany;

/// <summary>The last workdays, line by line: mostly approved, the latest waiting, a few returned, today hardly begun.</summary>
internal sealed class Timesheets(ulong seed, History history, Workload workload, RequestPlan requests)
{
    private static readonly ImmutableArray<string> Activities =
        ["需求分析", "方案设计", "编码", "代码评审", "测试", "缺陷修复", "现场实施", "客户沟通", "文档编写", "部署上线", "项目例会", "数据核对"];

    private static readonly ImmutableArray<string> Places = ["办公室", "客户现场", "远程"];

    public IEnumerable<DayReport> Of(Worker worker, int index)
    {
        foreach (var day in history.ReportedDays.Where(day => day >= worker.HiredOn && requests.QuartersOf(worker.No, day) > 0))
        {
            var draw = RandomStream.Of(seed, "day", (index * 10_000_000L) + day.DayNumber);
            var age = history.AsOf.DayNumber - day.DayNumber;
            if (IsReported(worker, age, draw))
            {
                var entries = Entries(worker, day, draw).Select((entry, place) => new PlannedEntry(entry, Status(worker, age, place, draw)));
                yield return new(worker.No, day, [.. entries]);
            }
        }
    }

    /// <summary>The employee whom visitors can become: nothing reported today, something returned.</summary>
    public static bool IsPersona(Worker worker) => worker is { Unit: "D01-A", Place: 1 };

    private static bool IsReported(Worker worker, int age, RandomStream draw) =>
        IsPersona(worker) ? age > 0 : draw.Chance(age switch { 0 => 35, <= 3 => 94, _ => 99 });

    private static TimeLineStatus Status(Worker worker, int age, int place, RandomStream draw)
    {
        var drawn = draw.Between(1, 100);
        return age == 0 ? TimeLineStatus.Submitted
            : IsPersona(worker) && age <= 5 ? place == 0 && age >= 3 ? TimeLineStatus.Returned : TimeLineStatus.Submitted
            : age <= 3 ? drawn <= 55 ? TimeLineStatus.Submitted : drawn <= 58 ? TimeLineStatus.Returned : TimeLineStatus.Approved
            : drawn <= 4 ? TimeLineStatus.Submitted : drawn <= 6 ? TimeLineStatus.Returned : TimeLineStatus.Approved;
    }

    private IEnumerable<TimeEntry> Entries(Worker worker, DateOnly day, RandomStream draw)
    {
        var projects = workload.Of(worker, Period.Of(day));
        var asked = requests.QuartersOf(worker.No, day);
        var quarters = draw.Chance(85) ? asked : asked + draw.Between(-2, 4);
        var first = projects.Length == 1 ? quarters : Math.Min(quarters, draw.Between(12, 24));
        yield return Entry(projects[0], first, draw);
        if (quarters > first)
        {
            yield return Entry(projects[1], quarters - first, draw);
        }
    }

    private static TimeEntry Entry(ProjectPlan project, int quarters, RandomStream draw) =>
        new(project.No, Hours.Of(quarters / 4m), draw.Pick(Activities), draw.Pick(Places));
}
