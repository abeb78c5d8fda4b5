using System.Collections.Concurrent;
using OpsSupport.Kernel.Time;

namespace OpsSupport.Features.DemoCompany;

/// <summary>Companies made for some days, each made once for all tests: a plan is a value.</summary>
internal static class DemoPlans
{
    private static readonly ConcurrentDictionary<DateOnly, Lazy<CompanyPlan>> Made = new();

    /// <summary>An ordinary day in the middle of a month.</summary>
    public static CompanyPlan Ordinary => On(new(2026, 11, 18));

    public static CompanyPlan On(DateOnly day) =>
        Made.GetOrAdd(day, one => new(() => CompanyPlan.Of(DemoSeed.Value, one, WorkCalendar.China))).Value;
}
