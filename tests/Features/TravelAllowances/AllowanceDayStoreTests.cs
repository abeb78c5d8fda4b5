using OpsSupport.Kernel.Databases;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Storage;

namespace OpsSupport.Features.TravelAllowances;

/// <summary>The database has the last word on what was paid.</summary>
public sealed class AllowanceDayStoreTests(FreshDatabases databases)
{
    private static readonly DateOnly Day = new(2017, 10, 28);

    [Theory, OnBothDatabases]
    [Trait("AT", "I-29")]
    public async Task A_day_of_a_person_is_paid_by_one_line_of_all_runs(DatabaseKind kind)
    {
        await using var fresh = await databases.NewAsync(kind);
        await fresh.Database.CommitAsync([Run("ar:D1|2017-10", Line(1))]);

        var refused = await Assert.ThrowsAsync<UnitRefusedException>(() => fresh.Database.CommitAsync([Run("ar:D2|2017-10", Line(1))]));

        Assert.Equal(UnitRefusal.LineTaken, refused.Reason);
        Assert.IsType<SaidElsewhere>(new StorageRefusedException(refused.Reason, refused.Detail).ToDomainError());
    }

    [Theory, OnBothDatabases]
    [Trait("AT", "I-29")]
    public async Task What_is_only_calculated_takes_nothing_and_a_correction_has_a_place_of_its_own(DatabaseKind kind)
    {
        await using var fresh = await databases.NewAsync(kind);

        await fresh.Database.CommitAsync([Run("ar:D1|2017-10", Line(1)), Run("ar:D1|2017-11", Line(2)), Run("ar:D2|2017-10", Line(0)), Run("ar:D3|2017-10", Line(0))]);

        await Assert.ThrowsAsync<UnitRefusedException>(() => fresh.Database.CommitAsync([Run("ar:D2|2017-11", Line(2))]));
    }

    private static UnitOfWork Run(string key, LineRecord line) =>
        Kernel.Storage.A.Unit(Kernel.Storage.A.Header with { Ref = new(AllowanceRunKind.Name, key) }) with { Lines = [line] };

    private static LineRecord Line(int ordinal) => new() { Line = 1, Status = ordinal, Day = Day, Employee = A.Ann };
}
