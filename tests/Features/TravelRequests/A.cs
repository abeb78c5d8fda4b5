using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.TravelRequests;

/// <summary>Trips to test with. Each test changes only what it is about.</summary>
internal static class A
{
    public static Place Home { get; } = Places.City("成都市");

    /// <summary>Of the first tier in the norms of these tests.</summary>
    public static Place Big { get; } = Places.City("北京市");

    /// <summary>Of the second.</summary>
    public static Place Middle { get; } = Places.City("太原市");

    /// <summary>The trip of AT-31.1: it leaves on 28 October at 13:30, is in a big city until the night of the 31st, and back on 3 November at 11:00.</summary>
    public static TravelRequest Trip { get; } = new()
    {
        Project = TestDimensions.Plain,
        Purpose = "Acceptance on site",
        Legs =
        [
            new(Home, Big, new(2017, 10, 28, 13, 30, 0), new(2017, 10, 28, 16, 30, 0)),
            new(Big, Middle, new(2017, 11, 1, 9, 0, 0), new(2017, 11, 1, 12, 0, 0)),
            new(Middle, Home, new(2017, 11, 3, 8, 0, 0), new(2017, 11, 3, 11, 0, 0)),
        ],
        ClaimsNothing = true,
    };

    /// <summary>To the big city and back.</summary>
    public static TravelRequest There(DateTime leaves, DateTime back) => Trip with
    {
        Legs = [new(Home, Big, leaves, leaves.AddHours(1)), new(Big, Home, back.AddHours(-1), back)],
    };

    public static DocumentHeader HeaderOf(EmployeeNo owner) => new()
    {
        Ref = TravelRequestKind.Kind.Ref("trv:1"),
        Owner = owner,
        CreatedAt = new(2017, 10, 20, 9, 0, 0, TimeSpan.FromHours(8)),
        ChangedAt = new(2017, 10, 20, 9, 0, 0, TimeSpan.FromHours(8)),
        Status = DocumentStatus.Draft,
        Version = 1,
    };
}
