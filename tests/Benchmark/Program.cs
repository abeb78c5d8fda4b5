using System.Globalization;
using OpsSupport.Benchmark;
using OpsSupport.Benchmark.Own;
using OpsSupport.Benchmark.Plain;
using OpsSupport.Benchmark.Reports;
using OpsSupport.Benchmark.Scenarios;

// The benchmark starts the programs it compares from this same file, in processes of their own.
if (args is [PlainProgram.Command, var form, var port, var database])
{
    await PlainProgram.ServeAsync(form, port, database);
    return 0;
}

if (args is [OwnProgram.Command, var ownPort, var projects, var employees])
{
    await OwnProgram.ServeAsync(ownPort, new(int.Parse(projects, CultureInfo.InvariantCulture), int.Parse(employees, CultureInfo.InvariantCulture)));
    return 0;
}

if (args is [RoundsProgram.Command, var people, var units])
{
    await RoundsProgram.ServeAsync(new(Projects: 0, int.Parse(people, CultureInfo.InvariantCulture), int.Parse(units, CultureInfo.InvariantCulture)));
    return 0;
}

if (args is [AllowancesProgram.Command, var departments, var peopleOfEach, var tripsOfEach])
{
    await AllowancesProgram.ServeAsync(new(
        int.Parse(departments, CultureInfo.InvariantCulture), int.Parse(peopleOfEach, CultureInfo.InvariantCulture), int.Parse(tripsOfEach, CultureInfo.InvariantCulture)));
    return 0;
}

if (args is [ApprovalsProgram.Command, var caller, var heads, var documents])
{
    await ApprovalsProgram.ServeAsync(caller, new(int.Parse(heads, CultureInfo.InvariantCulture), int.Parse(documents, CultureInfo.InvariantCulture)));
    return 0;
}

IScenario[] scenarios = [new TimeReportScenario(), new SteadyScenario(), new PagesScenario(), new RemindersScenario(), new AllowanceScenario(), new ApprovalsScenario(), new RecognitionScenario()];
var chosen = scenarios.Where(scenario => args.Contains(scenario.Name) || args.Contains("all")).ToList();
if (chosen is [])
{
    Console.Error.WriteLine($"Which scenario? {string.Join(", ", scenarios.Select(scenario => scenario.Name))}, all; add --smoke for a short run, --passes N, --seconds N (a measurement), --output DIR for the place of the results.");
    return 1;
}

var options = BenchmarkOptions.Parse(args);
foreach (var scenario in chosen)
{
    var report = await scenario.RunAsync(options);
    Console.WriteLine(await ReportFiles.WriteAsync(report, options.Output));
}

return 0;
