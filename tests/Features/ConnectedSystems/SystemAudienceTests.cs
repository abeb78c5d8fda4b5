using OpsSupport.Kernel.Directory;

namespace OpsSupport.Features.ConnectedSystems;

public sealed class SystemAudienceTests
{
    private static readonly Person Ann = new() { No = new("ann"), Name = "Ann", Unit = new("D01"), Roles = [Role.Employee, Role.Finance] };

    [Fact]
    public void Without_limits_it_is_for_everybody() => Assert.True(Includes(A.System));

    [Fact]
    public void A_unit_brings_those_below_it() => Assert.True(Includes(A.System with { Units = [new("CO")] }));

    [Fact]
    public void Another_unit_does_not() => Assert.False(Includes(A.System with { Units = [new("D02")] }));

    [Fact]
    public void A_role_is_enough() => Assert.True(Includes(A.System with { Units = [new("D02")], Roles = [Role.Finance] }));

    [Fact]
    public void Another_role_is_not() => Assert.False(Includes(A.System with { Roles = [Role.HumanResources] }));

    [Fact]
    public void Whoever_belongs_to_no_unit_is_in_none() =>
        Assert.False(SystemAudience.Includes(A.System with { Units = [new("CO")] }, Ann with { Unit = null }, (_, _) => true));

    private static bool Includes(ConnectedSystem system) => SystemAudience.Includes(system, Ann, (own, unit) => unit == own || unit.Value == "CO");
}
