namespace OpsSupport.Kernel.Browser;

/// <summary>The people of the demonstration company, as its sign-in page calls them.</summary>
internal static class Persona
{
    public const string Employee = "员工";
    public const string ProjectLead = "项目负责人";
    public const string DepartmentHead = "部门领导";
    public const string Commerce = "商务";
    public const string Finance = "财务";
    public const string HumanResources = "人力资源";
    public const string Administrator = "系统管理员";
}
