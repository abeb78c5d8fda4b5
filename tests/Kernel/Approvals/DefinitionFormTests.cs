using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Storage;

namespace OpsSupport.Kernel.Approvals;

/// <summary>A definition as people type it: what they do not touch stays what it was.</summary>
public sealed class DefinitionFormTests
{
    private static readonly ApprovalCondition.Compare Amount = Over(5000);
    private static readonly ApprovalCondition.Compare Urgent = new(new("urgent", new("加急", "urgent")), Comparison.Equal, new ApprovalValue.Flag(true));

    public static TheoryData<int> Seeds() => [.. Enumerable.Range(1, 400)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Whatever_a_definition_says_comes_through_its_form(int seed)
    {
        var definition = new RandomDefinition(new(seed)).Definition();
        var form = FormOf(definition);

        Assert.Equal(Written(definition), Written(form.ToBody()));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Another_name_and_another_place_change_nothing_else(int seed)
    {
        var definition = new RandomDefinition(new(seed)).Definition();
        var form = FormOf(definition);
        (form.Nodes.Lines[0].Name, form.Nodes.Lines[0].Place) = ("别名", 99);

        var first = definition.Nodes[0];
        var wanted = definition with { Nodes = [.. definition.Nodes.Skip(1), first with { Name = first.Name with { Chinese = "别名" } }] };
        Assert.Equal(Written(wanted), Written(form.ToBody()));
    }

    [Fact]
    public void Comparisons_are_joined_as_it_is_said()
    {
        ConditionForm[] typed = [new() { Field = "amount", Value = "5,000" }, new(), new() { Field = "urgent", Comparison = Comparison.Equal, Value = " 是 " }];

        Assert.Equal("amount > 5,000 且 urgent = 是", TextOf(ConditionJoin.All, typed));
        Assert.Equal("amount > 5,000 或 urgent = 是", TextOf(ConditionJoin.Any, typed));
        Assert.Equal("amount > 5,000", TextOf(ConditionJoin.Any, typed[0]));
        Assert.Null(TextOf(ConditionJoin.Any));
    }

    [Fact]
    public void One_level_of_joined_comparisons_is_shown_in_lines()
    {
        var form = NodeForm.Of(Node(new ApprovalCondition.AnyOf([Amount, Urgent])), 1);

        Assert.Equal((ConditionJoin.Any, null), (form.Joined, form.KeptCondition));
        Assert.Equal([("amount", "5000"), ("urgent", "是")], form.Conditions.Lines.Select(line => (line.Field, line.Value)));
    }

    [Fact]
    public void Deeper_nesting_is_shown_in_words_and_replaced_only_by_what_is_typed_instead()
    {
        var node = Node(new ApprovalCondition.AllOf([Amount, new ApprovalCondition.AnyOf([Urgent, Over(9)])]));
        var form = NodeForm.Of(node, 1);

        Assert.Equal((ConditionJoin.Kept, "金额 > 5,000 且 (加急 = 是 或 金额 > 9)"), (form.Joined, form.KeptCondition));
        Assert.Same(node.Condition, form.ToNode("n", node).Condition);

        form.Conditions.Lines.Add(new() { Field = "amount", Value = "1" });
        Assert.Equal([nameof(form.Joined)], Refused(form));
        form.Joined = ConditionJoin.All;
        Assert.Empty(Refused(form));
        Assert.IsType<ApprovalCondition.Compare>(form.ToNode("n", node).Condition);
    }

    [Fact]
    public void Several_sorts_of_people_stand_in_lines_of_their_own()
    {
        ImmutableArray<ActorRule> rules = [new ActorRule.Named(Who.A), new ActorRule.Named(Who.B), new ActorRule.UnitHeads(2), new ActorRule.Office(Role.Finance), new ActorRule.Named(Who.C)];

        var form = NodeForm.Of(Node(null) with { Actors = rules, Copies = [new ActorRule.Starter()] }, 1);

        Assert.Equal([("named", "A, B"), ("unit-heads", "2"), ("office:Finance", null), ("named", "C")], form.Actors.Lines.Select(line => (line.Asked, line.Detail)));
        Assert.Equal(["starter"], form.Copies.Lines.Select(line => line.Asked));
        form.Actors.Lines[1] = new() { Asked = "unit-head" };
        Assert.Equal(rules.SetItem(2, new ActorRule.UnitHead()), form.ToNode("n", null).Actors);
    }

    [Theory]
    [InlineData("named", null, false)]
    [InlineData("named", "A, B", true)]
    [InlineData("named", "A, :", false)]
    [InlineData("unit-heads", "two", false)]
    [InlineData("unit-heads", "2, 3", false)]
    [InlineData("unit-head", "A", false)]
    [InlineData("unit-head", " ", true)]
    public void What_means_nothing_is_said_at_its_field(string asked, string? detail, bool isRight)
    {
        var line = new ActorForm { Asked = asked, Detail = detail };

        Assert.Equal(isRight ? [] : [nameof(line.Detail)], line.Validate(new(line)).SelectMany(refusal => refusal.MemberNames));
    }

    [Fact]
    public void What_is_refused_by_place_is_said_where_it_was_typed()
    {
        var form = FormOf(new() { Key = "memo", Version = 0, Nodes = [Node(null) with { Key = "a" }, Node(Urgent) with { Key = "b" }, Node(new ApprovalCondition.AllOf([new ApprovalCondition.AllOf([Amount])])) with { Key = "c" }] });
        form.Nodes.Lines[1].Place = 0.5m;
        form.Nodes.Lines[1].Conditions.Lines.Insert(0, new());

        var said = form.AtLines([new Missing("Nodes[0].Conditions[0].Field"), new Missing("Nodes[1].Ratio"), new Missing("Nodes[2].Conditions[0].Field"), new Missing("Starter"), new Missing("Nodes")]);

        Assert.Equal(["Nodes[1].Conditions[1].Field", "Nodes[0].Ratio", "Nodes[2].Joined", "Trial.Starter", "Nodes"], said.Select(error => error.Field));
    }

    private static ApprovalDefinitionForm FormOf(ApprovalDefinition definition)
    {
        var form = ApprovalDefinitionForm.FromBody(definition);
        form.Before = definition;
        return form;
    }

    // What it is about and which version it is, the document says, not the form.
    private static string Written(ApprovalDefinition definition) => StoredJson.Write(definition with { Version = 0 });

    private static ApprovalCondition.Compare Over(decimal amount) => new(ApprovalField.Amount, Comparison.Above, new ApprovalValue.Number(amount));

    private static ApprovalNode Node(ApprovalCondition? condition) => Trial.Node("n", Who.A) with { Condition = condition };

    private static string? TextOf(ConditionJoin joined, params ConditionForm[] typed)
    {
        var form = new NodeForm { Name = "甲", EnglishName = "a", Joined = joined };
        form.Conditions.With(typed);
        return form.ToNode("n", null).Condition is { } condition ? ApprovalDefinitionText.Of(condition, ApprovalLanguage.Chinese) : null;
    }

    private static IEnumerable<string> Refused(NodeForm form) => form.Validate(new ValidationContext(form)).SelectMany(refusal => refusal.MemberNames);
}
