namespace OpsSupport.Features.DemoCompany;

/// <summary>A master under its code.</summary>
internal sealed record Coded<TBody>(string Code, TBody Body) where TBody : class;
