using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Todos;

/// <summary>What follows from what another system says, in whatever order it arrives.</summary>
public sealed class SourceTodoRulesTests
{
    private const string Source = "exam";

    private static readonly DateTimeOffset Now = new(2026, 3, 31, 9, 0, 0, TimeSpan.FromHours(8));

    private static readonly EmployeeNo Ann = new("E001");

    private static readonly EmployeeNo Ben = new("E002");

    [Fact]
    [Trait("AT", "01.3")]
    public void Said_three_times_is_one_and_done_once_is_none()
    {
        var book = new Book();

        book.Push(Todo("1", Ann));
        book.Push(Todo("1", Ann));
        book.Push(Todo("1", Ann));
        Assert.Equal(["1:E001"], book.Open);
        book.Close("1", Ann, TodoState.Done);

        Assert.Empty(book.Open);
    }

    [Fact]
    [Trait("AT", "01.4")]
    public void Done_before_it_was_said_never_shows()
    {
        var (named, all) = (new Book(), new Book());

        named.Close("1", Ann, TodoState.Done);
        named.Push(Todo("1", Ann));
        all.Close("1", person: null, TodoState.Cancelled);
        all.Push(Todo("1", Ann, Ben));

        Assert.Empty(named.Open);
        Assert.Empty(all.Open);
    }

    [Fact]
    public void Done_by_one_stays_open_for_the_other()
    {
        var book = new Book();
        book.Push(Todo("1", Ann, Ben));

        book.Close("1", Ann, TodoState.Done);

        Assert.Equal(["1:E002"], book.Open);
    }

    [Fact]
    public void Whoever_is_no_longer_named_is_no_longer_asked_and_may_be_again()
    {
        var book = new Book();
        book.Push(Todo("1", Ann));
        book.Push(Todo("1", Ben));
        Assert.Equal(["1:E002"], book.Open);

        book.Push(Todo("1", Ann, Ben));

        Assert.Equal(["1:E001", "1:E002"], book.Open);
    }

    [Fact]
    [Trait("AT", "01.4")]
    public void What_was_said_earlier_and_arrives_later_changes_nothing()
    {
        var book = new Book();
        book.Push(Todo("1", Ann) with { Title = "new", Version = 2 });

        var outcome = book.Push(Todo("1", Ben) with { Title = "old", Version = 1 });

        Assert.Equal(new(0, 0, 0, []), outcome with { Nobody = [] });
        Assert.Equal("new", book.Rows.Single().Title);
        Assert.Equal(["1:E001"], book.Open);
    }

    [Fact]
    [Trait("AT", "01.12")]
    public void After_the_whole_list_there_is_no_difference_whatever_was_before()
    {
        var random = new Random(112);
        for (var round = 0; round < 500; round++)
        {
            var book = new Book();
            for (var step = 0; step < 20; step++)
            {
                Wander(book, random);
            }

            var list = Enumerable.Range(0, random.Next(6)).Select(_ => Any(random)).ToList();
            book.Reconcile(list);

            var said = list.GroupBy(todo => todo.Id).SelectMany(same => same.MaxBy(todo => todo.Version)!.Assignees.Select(person => $"{same.Key}:{person}")).Distinct();
            Assert.Equal(said.Order(StringComparer.Ordinal), book.Open);
            var again = book.Reconcile(list);
            Assert.Equal((0, 0, 0), (again.Added, again.Changed, again.Closed));
        }
    }

    [Fact]
    public void Said_twice_nothing_changes_whatever_was_before()
    {
        var random = new Random(6);
        var book = new Book();
        for (var step = 0; step < 2000; step++)
        {
            Wander(book, random);
            var todo = Any(random);
            book.Push(todo);
            var before = book.Rows.ToHashSet();
            var outcome = book.Push(todo);

            Assert.Equal((0, 0, 0), (outcome.Added, outcome.Changed, outcome.Closed));
            Assert.True(before.SetEquals(book.Rows));
        }
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("papers/1")]
    [InlineData("/papers\r\nSet-Cookie: a=b")]
    [InlineData("")]
    public void A_link_leads_below_its_system_only(string link) =>
        Assert.Contains(SourceTodoRules.Check(Todo("1", Ann) with { Link = link }, 0), error => error is TodoLinkLeadsElsewhere);

    [Fact]
    public void What_is_too_long_or_missing_is_said_with_its_place_in_the_list()
    {
        var errors = SourceTodoRules.Check(new() { Id = "", Title = new('x', 201), Link = "/a", Kind = new('k', 41), Assignees = [] }, 7).Select(error => error.Field);

        Assert.Equal(["[7].Id", "[7].Title", "[7].Kind", "[7].Assignees"], errors);
    }

    private static PushedTodo Todo(string id, params EmployeeNo[] people) => new() { Id = id, Assignees = [.. people], Title = "Paper", Link = "/papers/1" };

    private static PushedTodo Any(Random random) => Todo($"{random.Next(4)}", [.. new[] { Ann, Ben }.Take(random.Next(2) + 1).Skip(random.Next(2)).DefaultIfEmpty(Ann)]) with
    {
        Title = $"t{random.Next(3)}",
        Version = random.Next(4),
    };

    private static void Wander(Book book, Random random)
    {
        if (random.Next(3) == 0)
        {
            book.Close($"{random.Next(4)}", random.Next(2) == 0 ? null : Ann, random.Next(2) == 0 ? TodoState.Done : TodoState.Cancelled);
        }
        else
        {
            book.Push(Any(random));
        }
    }

    /// <summary>Rows kept as the store keeps them.</summary>
    private sealed class Book
    {
        private Dictionary<(string Id, string Person), SourceTodoRow> _rows = [];

        public IReadOnlyCollection<SourceTodoRow> Rows => _rows.Values;

        public IEnumerable<string> Open => Rows.Where(row => row.IsOpen).Select(row => $"{row.Id}:{row.Person}").Order(StringComparer.Ordinal);

        public PushOutcome Push(PushedTodo todo) => Take(SourceTodoRules.Push(Of([todo.Id]), Source, [todo], Now));

        public PushOutcome Reconcile(IEnumerable<PushedTodo> open)
        {
            var ids = open.Select(todo => todo.Id).ToHashSet();
            return Take(SourceTodoRules.Reconcile([.. Rows.Where(row => row.IsOpen || ids.Contains(row.Id))], Source, [.. open], Now));
        }

        public void Close(string id, EmployeeNo? person, TodoState state) => Take(SourceTodoRules.Close(Of([id]), Source, id, person, state, Now));

        private List<SourceTodoRow> Of(IEnumerable<string> ids) => [.. Rows.Where(row => ids.Contains(row.Id))];

        private PushOutcome Take(SourceTodoChanges changes)
        {
            _rows = changes.Removed.Aggregate(_rows, (rows, row) =>
            {
                rows.Remove((row.Id, row.Person?.Value ?? ""));
                return rows;
            });
            foreach (var row in changes.Written)
            {
                _rows[(row.Id, row.Person?.Value ?? "")] = row;
            }

            return changes.Outcome;
        }
    }
}
