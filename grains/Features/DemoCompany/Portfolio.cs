using System.Collections.Immutable;
using OpsSupport.Features.Customers;
using OpsSupport.Features.Projects;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.DemoCompany;

/// <summary>What the company works on: ventures for customers and one internal project per department.</summary>
internal sealed class Portfolio
{
    private const int VentureCount = 72;
    private const int MembersPerPackage = 4;

    private static readonly ImmutableArray<DirectionCode> Directions =
        [new("智能制造"), new("政务服务"), new("能源电力"), new("交通物流"), new("医疗健康")];

    private readonly ulong _seed;
    private readonly History _history;
    private readonly ImmutableArray<Worker> _workers;
    private readonly ImmutableArray<Coded<Customer>> _customers;
    private readonly ImmutableArray<EmployeeNo> _salespeople;
    private int _contracts;
    private int _projects;

    public Portfolio(ulong seed, History history, ImmutableArray<Worker> workers, ImmutableArray<Coded<Customer>> customers)
    {
        (_seed, _history, _workers, _customers) = (seed, history, workers, customers);
        // The first seven are the ones the documentation tells of.
        _salespeople = [.. workers.Where(worker => worker.Employee.Roles.Contains(Role.Salesperson)).Skip(7).Select(worker => worker.No)];
        Internal = [.. DepartmentPlan.All.Select(InternalProject)];
        Ventures = [.. Enumerable.Range(0, VentureCount).Select(NewVenture)];
    }

    /// <summary>The line of business of work that no customer pays.</summary>
    public static DirectionCode InternalDirection { get; } = new("内部研发与管理");

    public ImmutableArray<Venture> Ventures { get; }

    public ImmutableArray<ProjectPlan> Internal { get; }

    /// <summary>The project that the people of the stories work on now.</summary>
    public ProjectPlan Main => Ventures[0].Bearer;

    /// <summary>Who leads projects of a department: two experienced people of each amoeba.</summary>
    public static bool Leads(Worker worker) => worker.Place is 11 or 12;

    private ProjectPlan InternalProject(DepartmentPlan department) => new()
    {
        No = new($"INT-{department.Code}"),
        Name = department.DeliversProjects ? $"{department.Name}内部研发与培训" : $"{department.Name}日常工作",
        Department = department.Code,
        Direction = InternalDirection,
        Lead = _workers.Single(worker => worker.Unit == department.Code).No,
        From = _history.WholeMonths[0],
        To = _history.Now.Plus(120),
        IsInternal = true,
    };

    private Venture NewVenture(int index)
    {
        var draw = RandomStream.Of(_seed, "venture", index);
        var bearer = Bearer(draw, index);
        return bearer.Kind == ProjectKind.Package
            ? new(index, bearer, [.. Enumerable.Range(1, MembersPerPackage).Select(no => SmallProject(draw, bearer, no))])
            : new(index, bearer, [new(bearer, NextContract(bearer), 1)]);
    }

    private Earner SmallProject(RandomStream draw, ProjectPlan package, int no) =>
        new(Member(draw, package, no), NextContract(package), draw.Between(1, 5));

    private ProjectPlan Bearer(RandomStream draw, int index)
    {
        var isMain = index == 0;
        var departments = DepartmentPlan.All.Where(department => department.DeliversProjects).ToArray();
        var department = departments[index % departments.Length].Code;
        var leads = _workers.Where(worker => worker.Department == department && Leads(worker)).ToArray();
        var (from, to) = Life(draw, isMain);
        var customer = draw.Pick(_customers);
        var isPackage = index % 18 == 9;
        return new()
        {
            No = NextProject(from),
            Name = isPackage ? $"{customer.Body.ShortName}项目包" : Names.Project(draw, customer.Body.ShortName!),
            Kind = isPackage ? ProjectKind.Package : ProjectKind.Plain,
            Department = department,
            Direction = draw.Pick(Directions),
            Lead = isMain ? leads[0].No : draw.Pick(leads).No,
            Customer = new(customer.Code),
            Salesperson = isMain ? _salespeople[0] : draw.Pick(_salespeople),
            From = from,
            To = to,
        };
    }

    private ProjectPlan Member(RandomStream draw, ProjectPlan package, int no) => package with
    {
        No = NextProject(package.From),
        Name = $"{package.Name} 小项目{no} {Names.Project(draw, "")}",
        Kind = ProjectKind.Plain,
        Package = package.No,
    };

    // A project is over before the days that are reported singly, or it goes on after them.
    private (Period From, Period To) Life(RandomStream draw, bool isMain)
    {
        var from = _history.Now.Plus(isMain ? -14 : draw.Between(-32, -2));
        var to = from.Plus(draw.Between(8, 30));
        return (from, isMain || to >= Period.Of(_history.ReportedDays[0]) ? _history.Now.Plus(draw.Between(2, 12)) : to);
    }

    private ProjectNo NextProject(Period from) => new($"PRJ-{from.Year}-{++_projects:D4}");

    private ContractNo NextContract(ProjectPlan project) => new($"SC-{project.From.Year}-{++_contracts:D4}");
}
