using OpsSupport.Kernel.Api;
using OpsSupport.Kernel.Http;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.TimeReports;

/// <summary>Time reports for programs: a person says his day, a lead answers, both read what was said.</summary>
internal sealed class TimeReportApi(IGrainFactory grains, GrainRetry retry, ApiProblems problems) : IApi
{
    private const int MostDays = 92;

    public void Map(IEndpointRouteBuilder api)
    {
        var reports = api.MapGroup("/time-reports").WithTags("Time reports");
        reports.MapGet("/{employee}", RangeAsync).WithName("listTime").WithSummary("What a person reported from a day to another, at most 92 days.");
        reports.MapGet("/{employee}/{month}", MonthAsync).WithName("getTimeMonth").WithSummary("The time report of a month, with the version that a change has to name.");
        reports.MapPut("/{employee}/days/{day}", SubmitAsync).Takes<TimeDayForm>().WithMetadata(new NamesVersion()).WithName("submitTimeDay")
            .WithSummary("Says what was done on a day, all projects at once; what was not approved yet is replaced.");
        var approvals = api.MapGroup("/time-approvals").WithTags("Time reports");
        approvals.MapGet("/", WaitingAsync).WithName("listTimeToApprove").WithSummary("The lines that wait for the caller's answer.");
        approvals.MapPost("/", DecideAsync).Takes<TimeDecisionForm>().WithName("decideTime")
            .WithSummary("Approves or returns lines of many people; those that cannot be decided are left and named.");
    }

    private async Task<ApiAnswer<TimeReport>> MonthAsync(ApiCaller caller, string employee, string month) =>
        ApiCodes.Read<EmployeeNo>(employee) is not { } person || Period.TryParse(month) is not { } period
            ? ApiCodes.Unknown(TimeReportKind.Kind, $"{employee}|{month}")
            : Versioned(await retry.AskAsync(() => ReportOf(person, period).GetAsync(caller.No)));

    private async Task<ApiAnswer<ReportedTime>> RangeAsync(ApiCaller caller, string employee, DateOnly from, DateOnly to)
    {
        if (ApiCodes.Read<EmployeeNo>(employee) is not { } person)
        {
            return ApiCodes.Unknown(TimeReportKind.Kind, employee);
        }

        if (to.DayNumber - from.DayNumber is < 0 or >= MostDays)
        {
            return new OutOfRange("Days", 1, MostDays);
        }

        var months = await Task.WhenAll(MonthsOf(from, to).Select(month => retry.AskAsync(() => ReportOf(person, month).GetAsync(caller.No))));
        return months.All(month => !month.Succeeded)
            ? months[0].Errors
            : ReportedTime.Of(person, from, to, months.Where(month => month.Succeeded).SelectMany(month => month.Value!.Lines));
    }

    private async Task<ApiAnswer<TimeReport>> SubmitAsync(ApiCaller caller, string employee, DateOnly day, TimeDayForm form) =>
        ApiCodes.Read<EmployeeNo>(employee) is not { } person
            ? ApiCodes.Unknown(TimeReportKind.Kind, employee)
            : Versioned(await retry.AskAsync(() => ReportOf(person, Period.Of(day)).SubmitDayAsync(caller.Intent, day, form.ToEntries())));

    private async Task<ApiAnswer<ListPart<TimeLineRow>>> WaitingAsync(ApiCaller caller, [AsParameters] PartParameters part)
    {
        var waiting = await retry.AskAsync(() => grains.GetGrain<ITimeLinesGrain>(0).WaitingForAsync(caller.No, part.ToPage()));
        return waiting.Succeeded ? part.Of(waiting.Value.Rows, waiting.Value.Count) : waiting.Errors;
    }

    private async Task<ApiAnswer<DecidedTime>> DecideAsync(ApiCaller caller, TimeDecisionForm form)
    {
        var decided = await retry.AskAsync(() => grains.GetGrain<ITimeApprovalGrain>(0)
            .DecideAsync(caller.Intent, form.ToReports(), form.Decision!.Value, form.Comment));
        return decided.Succeeded ? DecidedTime.Of(decided.Value, problems) : decided.Errors;
    }

    private ITimeReportGrain ReportOf(EmployeeNo person, Period month) => grains.GetGrain<ITimeReportGrain>(TimeReportKind.KeyOf(person, month));

    private static ApiAnswer<TimeReport> Versioned(ApiAnswer<TimeReport> answer) => answer.At(report => report.Version);

    private static IEnumerable<Period> MonthsOf(DateOnly from, DateOnly to)
    {
        for (var month = Period.Of(from); month <= Period.Of(to); month = month.Plus(1))
        {
            yield return month;
        }
    }
}
