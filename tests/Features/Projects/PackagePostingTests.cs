using System.Collections.Immutable;
using OpsSupport.Features.Contracts;
using OpsSupport.Kernel;
using OpsSupport.Kernel.Databases;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.Projects;

/// <summary>Many post to the small projects of a package at once; the package says what they sum to, whatever is repeated.</summary>
public sealed class PackagePostingTests(RunningSystem system)
{
    private const int Members = 50;
    private const int Postings = 1000;
    private const int AtOnce = 32;
    private const int Seed = 58;

    private static readonly ParallelOptions Parallelism = new() { MaxDegreeOfParallelism = AtOnce };

    private readonly Random _random = new(Seed);

    [Theory, OnBothDatabases]
    [Trait("AT", "05.8")]
    [Trait("AT", "I-01")]
    [Trait("AT", "I-05")]
    public async Task A_package_is_the_sum_of_its_members_to_the_cent_however_postings_and_deliveries_repeat(DatabaseKind kind)
    {
        var grains = await system.GrainsOnAsync(kind);
        var company = await TestCompany.FoundAsync(grains);
        ImmutableArray<ProjectNo> members = [.. Enumerable.Range(1, Members).Select(no => new ProjectNo($"{no}-{company.Mark}"))];
        var package = await company.PackageAsync(new($"M-{company.Mark}"), [.. members]);
        var signings = Enumerable.Range(1, Postings).Select(no => SigningOf(no, company, members[_random.Next(Members)])).ToArray();
        var sent = WithRepeats(signings);

        await SendAsync(grains, sent[..(sent.Length / 2)]);
        var delivered = await (await system.ServiceAsync<LedgerStore>(kind)).TailAsync(FigureScope.Of(package), from: 0);
        await Task.WhenAll(SendAsync(grains, sent[(sent.Length / 2)..]), DeliverAgainAsync(grains, package, delivered.Entries));

        var whole = await LiveAsync(grains, FigureScope.Of(package));
        var parts = await grains.AgreedAsync(members.Select(FigureScope.Of));
        Assert.Equal(Postings, whole.Sums.Sum(sum => sum.Entries));
        Assert.Equal(members.Select(member => Sum(signings.Where(one => one.Member == member))), parts.Select(part => part.Total(FigureKind.ContractSigned)));
        Assert.Equal(Sum(signings), whole.Total(FigureKind.ContractSigned));
        Assert.Equal(Sum(signings), (await LiveAsync(grains, FigureScope.Of(company.Unit))).Total(FigureKind.ContractSigned));
    }

    private static Money Sum(IEnumerable<Signing> signings) => signings.Aggregate(Money.Cny(0), (sum, one) => sum + one.Contract.Parts[0].Gross);

    private static async Task<LiveFigures> LiveAsync(IGrainFactory grains, FigureScope scope) => (await grains.AgreedAsync([scope]))[0];

    private static Task SendAsync(IGrainFactory grains, IEnumerable<Signing> signings) => Parallel.ForEachAsync(signings, Parallelism, async (one, _) =>
        Assert.Empty((await grains.GetGrain<IDocumentGrain<Contract>>(ContractDocument.Kind.Ref(one.Key).ToGrainId()).SaveAsync(one.Intent, one.Contract)).Errors));

    /// <summary>What a silo does that died before it noted that it had told: tells all of it again, here one by one and in any order.</summary>
    private Task DeliverAgainAsync(IGrainFactory grains, ProjectNo package, IEnumerable<PostedEntry> entries)
    {
        var again = entries.ToArray();
        _random.Shuffle(again);
        return Parallel.ForEachAsync(again, Parallelism, async (entry, _) => await Task.WhenAll(new[] { package, entry.Entry.Project! }
            .Select(project => grains.GetGrain<IFigureHolder>(GrainId.Create(FiguresGrain.TypeName, FigureScope.Of(project).Key)).ApplyAsync([entry]))));
    }

    /// <summary>In random order, every fourth one twice.</summary>
    private Signing[] WithRepeats(Signing[] signings)
    {
        var sent = signings.Concat(signings.Where(_ => _random.Next(4) == 0)).ToArray();
        _random.Shuffle(sent);
        return sent;
    }

    private Signing SigningOf(int no, TestCompany company, ProjectNo member) => new(
        ContractDocument.Kind.KeyOf(new ContractNo($"{no}-{company.Mark}")),
        Intent.New(SystemActor.No, atVersion: 0),
        new()
        {
            Name = $"{no}",
            Customer = company.Customer,
            SignedOn = RunningSystem.Today,
            Parts = [new(member, Money.FromMinor(_random.Next(1, 100_000_000), Currency.Cny))],
        });

    private sealed record Signing(string Key, Intent Intent, Contract Contract)
    {
        public ProjectNo Member => Contract.Parts[0].Project;
    }
}
