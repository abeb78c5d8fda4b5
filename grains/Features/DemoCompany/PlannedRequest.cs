using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.DemoCompany;

/// <summary>Something an employee asked for.</summary>
/// <param name="Code">What it is stored under.</param>
/// <param name="IsAgreed">Whether everybody who was asked has agreed; otherwise it waits for the first of them.</param>
internal sealed record PlannedRequest<TBody>(string Code, EmployeeNo By, TBody Body, bool IsAgreed) where TBody : class;
