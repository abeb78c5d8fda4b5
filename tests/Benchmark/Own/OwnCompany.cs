using Microsoft.AspNetCore.Identity;
using OpsSupport.Benchmark.Load;
using OpsSupport.Benchmark.Plain;
using OpsSupport.Features.Employees;
using OpsSupport.Features.OrgUnits;
using OpsSupport.Features.Projects;
using OpsSupport.Features.Setup;
using OpsSupport.Kernel.Accounts;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Benchmark.Own;

/// <summary>The same people and projects as the plain program has, made by the commands that people use.</summary>
internal sealed class OwnCompany(IGrainFactory grains)
{
    private const int AtOnce = 32;

    private static readonly DateOnly Begin = new(2010, 1, 1);

    /// <summary>The first department, whose board leaders look at.</summary>
    public static UnitCode Unit { get; } = UnitOf(0);

    public static EmployeeNo Lead { get; } = new("LEAD");

    /// <summary>Where the process that founds the company finds the lead's password, which is another one in every run.</summary>
    public const string PasswordVariable = "BENCHMARK_PASSWORD";

    public async Task FoundAsync(Population population)
    {
        await HireAsync(population);
        await SaveAsync(EmployeeKind.Kind, Lead, Person(Lead, Unit, Money.Cny(1000m)) with { Roles = [Role.CompanyLeader] });
        await SetUpAsync();
        await ManyAsync(population.Projects, number => SaveAsync(
            ProjectDocument.Kind, new ProjectNo(PlainSchema.ProjectNo(number)), Project(PlainSchema.ProjectNo(number))));
    }

    /// <summary>Departments with their people, and nothing else.</summary>
    public async Task HireAsync(Population population)
    {
        await ManyAsync(population.Units, number => SaveAsync(OrgUnitDocument.Kind, UnitOf(number), new OrgUnit { Name = $"Development {number + 1}" }));
        await ManyAsync(population.Employees, number =>
        {
            var no = new EmployeeNo(PlainSchema.EmployeeNo(number));
            return SaveAsync(EmployeeKind.Kind, no, Person(no, UnitOf(number % population.Units), Money.FromMinor(PlainSchema.RateOf(number) * 32, Currency.Cny)));
        });
    }

    /// <summary>Each department gets a head who answers for its people.</summary>
    public async Task AppointHeadsAsync(int units)
    {
        await ManyAsync(units - 1, number => SaveAsync(EmployeeKind.Kind, HeadOf(number + 1), Person(HeadOf(number + 1), UnitOf(number + 1), Money.Cny(1000m))));
        await ManyAsync(units, number => SaveAsync(
            OrgUnitDocument.Kind, UnitOf(number), new OrgUnit { Name = $"Development {number + 1}", Heads = [new(Begin, null, HeadOf(number))] }, atVersion: 1));
    }

    /// <summary>Who answers for a department; the lead for the first.</summary>
    public static EmployeeNo HeadOf(int unit) => unit == 0 ? Lead : new($"H{unit + 1:000}");

    // The portal leads everybody to the first set-up until it is done.
    private async Task SetUpAsync()
    {
        var hash = new PasswordHasher<Employee>().HashPassword(null!, Environment.GetEnvironmentVariable(PasswordVariable)!);
        Expect(await grains.GetGrain<ISetupGrain>(ISetupGrain.Key).RunAsync(
            new() { CompanyName = "Benchmark", EmployeeNo = new("ADMIN"), PersonName = "Administrator", PasswordHash = hash }));
        Expect(await grains.Account(Lead).SaveAsync(new() { Employee = Lead, PasswordHash = hash }));
    }

    public static UnitCode UnitOf(int number) => new($"D{number + 1:00}");

    private static Employee Person(EmployeeNo no, UnitCode unit, Money perDay) => new()
    {
        Name = no.Value,
        Units = [new(Begin, null, unit)],
        Rates = [new(Begin, null, new(perDay, Hours.Of(8)))],
    };

    private static Project Project(string name) => new()
    {
        Name = name,
        Departments = [new(Begin, null, Unit)],
        Leads = [new(Begin, null, Lead)],
        IsOpenToAll = true,
    };

    private static async Task ManyAsync(int count, Func<int, Task> save)
    {
        foreach (var some in Enumerable.Range(0, count).Chunk(AtOnce))
        {
            await Task.WhenAll(some.Select(save));
        }
    }

    private async Task SaveAsync<TBody, TCode>(DocumentKind kind, TCode code, TBody body, int atVersion = 0) where TBody : class where TCode : class, ICode<TCode>
    {
        var grain = grains.GetGrain<IDocumentGrain<TBody>>(kind.Ref(kind.KeyOf(code)).ToGrainId());
        Expect(await grain.SaveAsync(Intent.New(SystemActor.No, atVersion), body));
    }

    internal static T Expect<T>(Result<T> result) where T : class =>
        result.Value ?? throw new InvalidOperationException(string.Join(", ", result.Errors.Select(error => error.ToString())));
}
