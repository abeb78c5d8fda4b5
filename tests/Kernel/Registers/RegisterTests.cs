using OpsSupport.Features.Customers;
using OpsSupport.Kernel.Storage;

namespace OpsSupport.Kernel.Registers;

public sealed class RegisterTests
{
    private readonly RegisterClock _clock = new();

    [Fact]
    public void A_master_is_known_in_its_latest_version()
    {
        var customers = Filled();

        customers.Put("cus:C1", 1, new Customer { Name = "Late news" });

        Assert.Equal(("Second", 2), (customers.Find("C1")!.Name, customers.VersionOf("cus:C1", _clock.Now)));
    }

    [Fact]
    public void A_master_nobody_made_has_no_version() => Assert.Equal(0, Filled().VersionOf("cus:C2", _clock.Now));

    [Fact]
    public void A_master_that_changed_since_a_decision_began_is_no_version_that_anybody_saw()
    {
        var customers = Filled();
        var known = _clock.Now;

        customers.Put("cus:C1", 3, new Customer { Name = "Third" });

        Assert.Equal(ReliedMaster.Unsure, customers.VersionOf("cus:C1", known));
        Assert.Equal(3, customers.VersionOf("cus:C1", _clock.Now));
    }

    private Register<Customer> Filled()
    {
        var customers = new Register<Customer>(CustomerKind.Kind, _clock);
        customers.Put("cus:C1", 1, new Customer { Name = "First" });
        customers.Put("cus:C1", 2, new Customer { Name = "Second" });
        return customers;
    }
}
