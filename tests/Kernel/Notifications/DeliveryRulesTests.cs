using System.Collections.Immutable;
using OpsSupport.Kernel.Results;

namespace OpsSupport.Kernel.Notifications;

[Trait("AT", "X-12")]
public sealed class DeliveryRulesTests
{
    private const int Seed = 20260331;
    private const int Samples = 1000;

    private static readonly Robot Everywhere = new() { Id = Guid.CreateVersion7(), Name = "all", Platform = RobotPlatform.WeCom, IsActive = true };

    private static readonly NewNotification Told = new()
    {
        Person = new("ann"),
        DedupeKey = "one",
        Kind = NotificationKind.Task,
        Title = new("ToApprove", []),
        Lines = [new(new("ToApproveText", []), "/")],
    };

    [Fact]
    public void Whoever_says_nothing_gets_a_mail_at_once_and_copies_in_the_digest()
    {
        Assert.Equal((DeliveryChannel.Mail, false, RunningSystem.Now), Assert.Single(Plan(Told)) is var now ? (now.Channel, now.IsDigest, now.DueAt) : default);
        Assert.Equal((true, RunningSystem.Now.AddHours(23.5)), Assert.Single(Plan(Told with { Kind = NotificationKind.Copy })) is var kept ? (kept.IsDigest, kept.DueAt) : default);
    }

    [Fact]
    public void Robots_say_what_concerns_their_units_and_kinds_as_long_as_they_are_active()
    {
        Robot[] robots =
        [
            Everywhere,
            Everywhere with { Id = Guid.CreateVersion7(), Units = [new("S1")], Kinds = [NotificationKind.Task], IsDaily = true },
            Everywhere with { Id = Guid.CreateVersion7(), Units = [new("S2")] },
            Everywhere with { Id = Guid.CreateVersion7(), Kinds = [NotificationKind.Alert] },
            Everywhere with { Id = Guid.CreateVersion7(), IsActive = false },
        ];

        var planned = Plan(Told, robots: robots).Where(one => one.Channel == DeliveryChannel.Robot);

        Assert.Equal([(robots[0].Id.ToString("N"), false), (robots[1].Id.ToString("N"), true)], planned.Select(one => (one.Target, one.IsDigest)));
    }

    [Fact]
    public void Whoever_does_not_want_to_be_named_in_groups_is_not()
    {
        NotificationPreferences shy = new() { Kinds = [new(NotificationKind.Task, InPortal: true, DeliveryMode.Never, InRobots: false)] };

        Assert.Empty(Plan(Told, shy, Everywhere));
    }

    [Fact]
    public void Whatever_is_preferred_a_target_gets_a_thing_once_and_in_time()
    {
        var random = new Random(Seed);
        for (var sample = 0; sample < Samples; sample++)
        {
            var at = RunningSystem.Now.AddMinutes(random.Next(3 * 1440));
            var wishes = Wishes(random);
            var told = Told with { Kind = Any<NotificationKind>(random), IsUrgent = random.Next(4) == 0 };

            var planned = DeliveryRules.Plan(told, new(wishes, [new("S1")]), [Everywhere with { IsDaily = random.Next(2) == 0 }], NotificationTerms.Usual, at);

            Assert.Distinct(planned.Select(one => (one.Channel, one.Target)));
            Assert.All(planned, one => Assert.True(one.DueAt >= at && one.DueAt <= at.AddDays(1) && one.UsefulUntil > one.DueAt));
            Assert.All(planned, one => Assert.True(!told.IsUrgent || (one.DueAt == at && !one.IsDigest)));
            Assert.Equal(wishes.Of(told.Kind).Mail != DeliveryMode.Never, planned.Any(one => one.Channel == DeliveryChannel.Mail));
            Assert.True(DeliveryRules.IsShown(told.Kind, wishes) || !wishes.Of(told.Kind).IsDue);
        }
    }

    [Fact]
    public void A_person_cannot_hide_what_is_due_nor_have_the_digest_at_night_nor_be_called_by_words()
    {
        NotificationPreferences wrong = new()
        {
            Kinds = [new(NotificationKind.Urge, InPortal: false, DeliveryMode.Never, InRobots: true)],
            Quiet = new(new(12, 0), new(13, 0)),
            DigestAt = new(12, 30),
            Phone = "call me",
            Language = "fr",
        };

        Assert.Equal<DomainError>(
            [new StaysInPortal(NotificationKind.Urge), new DigestInQuietHours(new(12, 0), new(13, 0)), new NoPhoneNumber(), new UnknownLanguage()],
            PreferenceRules.Check(wrong, NotificationTerms.Usual));
        Assert.Empty(PreferenceRules.Check(NotificationPreferences.Usual with { Phone = "+8613800000000", Language = "en" }, NotificationTerms.Usual));
    }

    [Fact]
    public void A_robot_needs_a_name_an_address_and_units_that_exist()
    {
        var wrong = Everywhere with { Name = " ", Mention = RobotMention.Phone, Units = [new("gone")] };

        Assert.Equal<DomainError>(
            [new Missing("Name"), new NoPhonesInMarkdown(), new RobotAddressMissing(), new UnknownReference("Units", "gone")],
            RobotRules.Check(wrong, before: null, _ => false));
        Assert.Empty(RobotRules.Check(Everywhere, Everywhere, _ => true));
        Assert.Equal<DomainError>([new RobotAddressMissing()], RobotRules.Check(Everywhere with { Platform = RobotPlatform.DingTalk }, Everywhere, _ => true));
    }

    [Fact]
    public void A_robot_speaks_twenty_times_a_minute_and_no_more()
    {
        var pace = new RobotPace();
        for (var second = 0; second < RobotPace.Most; second++)
        {
            Assert.Null(pace.Claim("one", RunningSystem.Now.AddSeconds(second)));
        }

        Assert.Equal(RunningSystem.Now.AddMinutes(1), pace.Claim("one", RunningSystem.Now.AddSeconds(30)));
        Assert.Null(pace.Claim("other", RunningSystem.Now.AddSeconds(30)));
        Assert.Null(pace.Claim("one", RunningSystem.Now.AddMinutes(1)));
    }

    private static ImmutableArray<PlannedDelivery> Plan(NewNotification told, NotificationPreferences? wishes = null, params Robot[] robots) =>
        DeliveryRules.Plan(told, new(wishes ?? NotificationPreferences.Usual, [new("CO"), new("S1")]), robots, NotificationTerms.Usual, RunningSystem.Now);

    private static NotificationPreferences Wishes(Random random) => new()
    {
        Kinds = [.. Enum.GetValues<NotificationKind>().Where(_ => random.Next(2) == 0)
            .Select(kind => new KindPreference(kind, random.Next(2) == 0, Any<DeliveryMode>(random), random.Next(2) == 0))],
        DigestAt = random.Next(2) == 0 ? null : TimeOnly.MinValue.AddMinutes(random.Next(1440)),
    };

    private static T Any<T>(Random random) where T : struct, Enum => Enum.GetValues<T>()[random.Next(Enum.GetValues<T>().Length)];
}
