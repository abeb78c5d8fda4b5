using System.Collections.Immutable;
using OpsSupport.Kernel.Directory;

namespace OpsSupport.Features.DemoCompany;

/// <summary>A department with its two amoebas, as the company is laid out.</summary>
internal sealed record DepartmentPlan(string Code, string Name, string BusinessUnit, AmoebaPlan First, AmoebaPlan Second)
{
    public static ImmutableArray<(string Code, string Name)> BusinessUnits { get; } =
        [("BU1", "智能制造事业部"), ("BU2", "数字政企事业部"), ("BU3", "经营支撑中心")];

    public static ImmutableArray<DepartmentPlan> All { get; } =
    [
        Working("D01", "工业软件部", "BU1", 16, 16),
        Working("D02", "自动化工程部", "BU1", 16, 16),
        Working("D03", "数据采集部", "BU1", 15, 15),
        Working("D04", "设备运维部", "BU1", 15, 15),
        Working("D05", "政务平台部", "BU2", 15, 15),
        Working("D06", "企业集成部", "BU2", 15, 15),
        Working("D07", "云与安全部", "BU2", 15, 15),
        Working("D08", "数据分析部", "BU2", 15, 15),
        new("D09", "市场部", "BU3", new("D09-A", "市场一组", 12, Role.Salesperson), new("D09-B", "市场二组", 12, Role.Salesperson)),
        new("D10", "商务财务部", "BU3", new("D10-A", "商务组", 10, Role.Commerce), new("D10-B", "财务组", 10, Role.Finance)),
        new("D11", "综合管理部", "BU3", new("D11-A", "人力组", 8, Role.HumanResources), new("D11-B", "信息组", 8, Role.Employee)),
    ];

    /// <summary>Whether it works on projects of customers.</summary>
    public bool DeliversProjects => First.Role == Role.Employee && Second.Role == Role.Employee;

    private static DepartmentPlan Working(string code, string name, string businessUnit, int first, int second) => new(
        code, name, businessUnit, new($"{code}-A", $"{name}一组", first, Role.Employee), new($"{code}-B", $"{name}二组", second, Role.Employee));
}

/// <param name="Size">How many people belong to it, its head included.</param>
/// <param name="Role">What all of them are.</param>
internal sealed record AmoebaPlan(string Code, string Name, int Size, Role Role);
