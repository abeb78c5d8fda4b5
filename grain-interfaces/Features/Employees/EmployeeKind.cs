using OpsSupport.Kernel.Documents;

namespace OpsSupport.Features.Employees;

public static class EmployeeKind
{
    public const string Name = "employee";

    public static DocumentKind Kind { get; } = new(Name, Slug: "employees", NumberPrefix: "EMP", DocumentLife.Master);
}
