using System.Collections.Immutable;
using OpsSupport.Features.Employees;
using OpsSupport.Features.Projects;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Effects;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Storage;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.TimeReports;

/// <summary>
/// The shell around the rules of time: it asks projects and people first, then decides and stores without waiting for anyone
/// in between.
/// </summary>
[GrainType(TimeReportKind.Name)]
internal sealed class TimeReportGrain(
    [PersistentState(TimeReportKind.Name, StorageNames.Documents)] IPersistentState<TimeReportState> state,
    TimeReportRules rules, TimeDayRules days, TimeInquiry inquiry, DocumentServices services)
    : OwingGrain<TimeReportState>(state, services.Effects), ITimeReportGrain
{
    private static readonly IReadOnlyDictionary<DateOnly, CostRate> NoRates = ImmutableDictionary<DateOnly, CostRate>.Empty;

    private EmployeeNo Employee => TimeReportKind.Of(this.GetPrimaryKeyString()).Employee;

    private Period Month => TimeReportKind.Of(this.GetPrimaryKeyString()).Month;

    private int NextVersion => State.Version + 1;

    private DocumentHeader Header => State.Header ?? TimeReportLife.New(
        this.GetPrimaryKeyString(), Employee, services.Dimensions.UnitOf(Employee, services.Clock.Today), services.Now());

    public Task<Result<TimeReport>> GetAsync(EmployeeNo reader) => Task.FromResult<Result<TimeReport>>(
        services.Rights.Reaches(reader, Permission.Read(TimeReportKind.Kind), new Subject(Header, State.Facts ?? new(""))) ? Whole()
        : Of(State.Lines.Where(line => line.Approver == reader || inquiry.Approvers.Leads(reader, line.Project))) is { Lines.IsEmpty: false } decided ? decided
        : new DocumentNotFound(Header.Ref));

    public Task<Result<TimeReport>> SubmitDayAsync(Intent intent, DateOnly day, ImmutableArray<TimeEntry> entries) =>
        CarryOutAsync(services.Masters, () => TrySubmitDayAsync(intent, day, entries));

    private async Task<Result<TimeReport>> TrySubmitDayAsync(Intent intent, DateOnly day, ImmutableArray<TimeEntry> entries)
    {
        if (DoneAt(intent) is not null)
        {
            return Whole();
        }

        if ((NotOwn(intent, day) ?? days.TooMany(day, entries.Length)) is { } refusal)
        {
            return refusal;
        }

        var person = inquiry.PersonAsync(Employee, day);
        var projects = await inquiry.ProjectsAsync(entries, Employee, day);
        var overtime = days.NeedsOvertime(day, entries, State.Lines) ? await inquiry.OvertimeAsync(Employee, day) : Hours.None;
        var moment = services.Now();
        return (await person) is { Succeeded: true, Value: var facts }
            ? await StoreAsync(new(DocumentAction.Submit, intent, moment), FactsOf(facts),
                rules.Submit(State.Lines, new(day, entries, facts, projects, overtime) { IsTakenOver = intent.IsTakenOver }, intent.AtVersion, NextVersion, moment))
            : (await person).Errors;
    }

    public Task<Result<TimeReport>> CorrectAsync(Intent intent, TimeCorrection correction) =>
        CarryOutAsync(services.Masters, () => TryCorrectAsync(intent, correction));

    private async Task<Result<TimeReport>> TryCorrectAsync(Intent intent, TimeCorrection correction)
    {
        if (DoneAt(intent) is not null)
        {
            return Whole();
        }

        if (NotOwn(intent, correction.Day) is { } refusal)
        {
            return refusal;
        }

        var person = await inquiry.PersonAsync(Employee, correction.Day);
        var project = await inquiry.ProjectAsync(correction.Project, Employee, correction.Day, nameof(TimeCorrection.Project));
        var overtime = await inquiry.OvertimeAsync(Employee, correction.Day);
        var moment = services.Now();
        return person.Succeeded && project.Succeeded
            ? await StoreAsync(new(DocumentAction.Correct, intent, moment, correction.Reason), FactsOf(person.Value),
                rules.Correct(State.Lines, correction, new(person.Value, project.Value, overtime), NextVersion, moment))
            : person.Errors.AddRange(project.Errors);
    }

    public Task<Result<LinesDecided>> DecideAsync(
        Intent intent, ImmutableArray<LineVersion> lines, TimeLineDecision decision, string? comment) =>
        CarryOutAsync(services.Masters, () => TryDecideAsync(intent, lines, decision, comment));

    private async Task<Result<LinesDecided>> TryDecideAsync(
        Intent intent, ImmutableArray<LineVersion> lines, TimeLineDecision decision, string? comment)
    {
        if (TimeApprovalRules.Check(lines.Length, decision, comment) is { } refusal)
        {
            return refusal;
        }

        if (DoneAt(intent) is { } version)
        {
            return TimeApprovalRules.Again(State.Lines, lines, AnswerOf(intent, decision, comment, version), services.Now());
        }

        var moment = services.Now();
        var rates = decision == TimeLineDecision.Approve ? await inquiry.RatesAsync(Employee, DaysOf(lines)) : NoRates;
        var decided = TimeApprovalRules.Decide(
            State.Lines, lines, AnswerOf(intent, decision, comment, NextVersion), rates, services.Dimensions, moment);
        var stored = await StoreAsync(
            new(decision == TimeLineDecision.Approve ? DocumentAction.Approve : DocumentAction.Return, intent, moment, comment),
            State.Facts, TimeCostRules.Post(decided.Step, Employee, rates, Header.Ref, services.Dimensions, moment.Posting));
        return stored.Succeeded ? decided.Told : stored.Errors;
    }

    public Task<Result<TimeReport>> ReRateAsync(Intent intent) =>
        CarryOutAsync(services.Masters, () => TryReRateAsync(intent));

    private async Task<Result<TimeReport>> TryReRateAsync(Intent intent)
    {
        if (services.Rights.Refusal(intent.By, TimeReportKind.ReRate) is { } refusal)
        {
            return refusal;
        }

        if (DoneAt(intent) is not null)
        {
            return Whole();
        }

        var moment = services.Now();
        return await StoreAsync(new(DocumentAction.ReRate, intent, moment), State.Facts, await ReRatedAsync(moment));
    }

    public Task<Result<TimeReport>> MoveToPackageAsync(Intent intent, ProjectNo member, ProjectNo package, DateRange days) =>
        CarryOutAsync(services.Masters, () => TryMoveToPackageAsync(intent, member, package, days));

    private async Task<Result<TimeReport>> TryMoveToPackageAsync(Intent intent, ProjectNo member, ProjectNo package, DateRange days)
    {
        if (services.Rights.Refusal(intent.By, Permission.Write(ProjectDocument.Kind)) is { } refusal)
        {
            return refusal;
        }

        var move = new TimeMove(member, package, days);
        if (TimeMoveRules.Moving(State.Lines, move, services.Periods.Closed).FirstOrDefault() is not { } first)
        {
            return State.Header is null ? new DocumentNotFound(Header.Ref) : Whole();
        }

        var person = await inquiry.PersonAsync(Employee, first.WorkedOn);
        var moment = services.Now();
        return await StoreAsync(new(DocumentAction.Move, intent, moment), State.Facts, TimeMoveRules.Move(
            State.Lines, move, new(Employee, person.Value?.Superior, Header.Ref), NextVersion, services.Dimensions, moment));
    }

    public async Task<Result<ReRateMonth>> PreviewReRateAsync(EmployeeNo reader)
    {
        if (services.Rights.Refusal(reader, TimeReportKind.ReRate) is { } refusal)
        {
            return refusal;
        }

        var step = await ReRatedAsync(services.Now());
        return step.Succeeded ? TimeCostRules.Summary(State.Lines, step.Value, Month) : step.Errors;
    }

    private async Task<Result<MonthStep>> ReRatedAsync(Moment moment)
    {
        var rates = await inquiry.RatesAsync(Employee, State.Lines.Select(line => line.WorkedOn));
        return TimeCostRules.ReRate(State.Lines, Employee, rates, Header.Ref, services.Dimensions, moment.Posting);
    }

    private Answer AnswerOf(Intent intent, TimeLineDecision decision, string? comment, int version) =>
        new(intent.By, Employee, decision, comment, version) { Inherited = inquiry.Approvers.Inherited(intent.By, Employee, State.Lines.Select(line => line.Project)) };

    private TimeReport Whole() => Of(State.Lines);

    private TimeReport Of(IEnumerable<TimeLine> lines) => new()
    {
        Employee = Employee,
        Month = Month,
        Lines = [.. lines.Select(line => line.ToLine())],
        Version = State.Version,
    };

    /// <summary>The version an operation led to that was carried out before; null when it was not.</summary>
    private int? DoneAt(Intent intent) =>
        (State.Operations.FirstOrDefault(done => done.Operation == intent.Operation) ?? EarlierOf(intent.Operation))?.Version;

    private DomainError? NotOwn(Intent intent, DateOnly day) =>
        Period.Of(day) != Month ? throw new ArgumentException($"{day:o} is no day of {Header.Ref}.", nameof(day))
        : intent.By != Employee ? new NotYours()
        : services.Rights.Refusal(intent.By, Permission.Write(TimeReportKind.Kind));

    private DocumentFacts FactsOf(WorkFacts person) => new(person.Name)
    {
        FirstDay = Month.FirstDay,
        LastDay = Month.LastDay,
        Unit = person.Unit,
    };

    private IEnumerable<DateOnly> DaysOf(ImmutableArray<LineVersion> lines) => State.Lines
        .Where(line => lines.Any(one => one.Line == line.No)).Select(line => line.WorkedOn);

    private async Task<Result<TimeReport>> StoreAsync(Command command, DocumentFacts? facts, Result<MonthStep> step)
    {
        if (!step.Succeeded)
        {
            return step.Errors;
        }

        if (step.Value.ChangesNothing)
        {
            return Whole();
        }

        var audit = new AuditEntry { Action = command.Action, Intent = command.Intent, At = command.Moment.Now, Comment = command.Comment };
        await CommitAsync(TimeReportLife.Next(State, Header, facts!, step.Value, audit, services.Dimensions, command.Moment.Known));
        return Whole();
    }

    /// <summary>What was asked, as the history will say it.</summary>
    private sealed record Command(DocumentAction Action, Intent Intent, Moment Moment, string? Comment = null);
}
