using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.Json;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Wording;

namespace OpsSupport.Kernel.Revisions;

/// <summary>
/// What differs between two revisions of a body, as people read it: a pure function of what the history keeps. Every member that
/// reads otherwise is there once; what reads the same is not.
/// </summary>
/// <param name="asRead">How a value reads where its type does not say it.</param>
public sealed class BodyDifference(ITexts texts, Func<BodyMember, object?, object?>? asRead = null)
{
    /// <summary>Longer texts are compared word by word.</summary>
    private const int LongestValue = 40;

    public ImmutableArray<Difference> Of(Type body, IEnumerable<FieldChange> changes) => [.. changes.SelectMany(change => Of(body, change))];

    private IEnumerable<Difference> Of(Type body, FieldChange change)
    {
        var member = BodyMember.Of(body).FirstOrDefault(one => JsonNamingPolicy.CamelCase.ConvertName(one.Name) == change.Field);
        return member is not null ? OfMember(member, LabelOf(member), StoredValue.Read(change.Before, member.Property.PropertyType), StoredValue.Read(change.After, member.Property.PropertyType))
            : change is { Before: null, After: null } ? [new Difference.OfCalculation(texts["Revision.Body"])]
            // A member that this release does not know any more.
            : [new Difference.OfValue(change.Field, change.Before, change.After)];
    }

    private IEnumerable<Difference> OfMember(BodyMember member, string label, object? before, object? after)
    {
        var (old, @new) = (AsRead(member, before), AsRead(member, after));
        return Normal(old) is not { } one ? OneSided(label, old, @new)
            : Normal(@new) is not { } other ? OneSided(label, old, @new)
            : one.GetType() == other.GetType() && IsPart(one.GetType()) ? Members(one.GetType(), label, one, other)
            : StoredValue.AreLines(one) && StoredValue.AreLines(other) ? Lines(label, one, other)
            : one.Equals(other) ? []
            : one is string text && other is string changed && Math.Max(text.Length, changed.Length) > LongestValue ? [new Difference.OfText(label, WordDifference.Between(text, changed))]
            : [new Difference.OfValue(label, old, @new)];
    }

    // Something came from nothing or went to nothing; a part of the body member by member.
    private IEnumerable<Difference> OneSided(string label, object? before, object? after) => (Normal(before) ?? Normal(after)) switch
    {
        null => [],
        var one when IsPart(one.GetType()) => Members(one.GetType(), label, Normal(before), Normal(after)),
        var one when StoredValue.AreLines(one) => Lines(label, Normal(before), Normal(after)),
        _ => [new Difference.OfValue(label, before, after)],
    };

    private IEnumerable<Difference> Members(Type type, string label, object? before, object? after) => BodyMember.Of(type)
        .SelectMany(member => OfMember(member, PartLabel(label, member), ValueOf(member, before), ValueOf(member, after)));

    private IEnumerable<Difference> Lines(string label, object? before, object? after)
    {
        var (old, @new) = (StoredValue.Lines(before), StoredValue.Lines(after));
        var type = old.Concat(@new).FirstOrDefault()?.GetType() ?? typeof(object);
        ImmutableArray<BodyMember> identities = [.. BodyMember.Of(type).Where(member => member.IsIdentity)];
        var pairs = LineMatch.Of(
            [.. old.Select(StoredValue.Node)], [.. @new.Select(StoredValue.Node)], [.. identities.Select(member => JsonNamingPolicy.CamelCase.ConvertName(member.Name))]);
        ImmutableArray<LineDifference> lines = [.. pairs.Select(pair => OfLine(pair, old, @new, identities)).OfType<LineDifference>()];
        var isReordered = pairs.Where(pair => pair is { Before: not null, After: not null }).Select(pair => pair.Before!.Value) is var order && !order.SequenceEqual(order.Order());
        return lines.IsEmpty && !isReordered ? [] : [new Difference.OfLines(label, lines) { IsReordered = isReordered }];
    }

    private LineDifference? OfLine(LinePair pair, IReadOnlyList<object> before, IReadOnlyList<object> after, ImmutableArray<BodyMember> identities)
    {
        var (old, @new) = (pair.Before is { } was ? before[was] : null, pair.After is { } @is ? after[@is] : null);
        var line = @new ?? old!; // One of the two is there.
        var fate = old is null ? LineFate.Added : @new is null ? LineFate.Removed : LineFate.Changed;
        ImmutableArray<Difference> changes = !IsPart(line.GetType()) ? [] : [.. BodyMember.Of(line.GetType()).Except(identities).SelectMany(member =>
            OfMember(member, LabelOf(member), ValueOf(member, old), ValueOf(member, @new)))];
        return fate == LineFate.Changed && changes.IsEmpty ? null : new(
            fate, (pair.After ?? pair.Before)!.Value + 1,
            IsPart(line.GetType()) ? [.. identities.Select(member => AsRead(member, ValueOf(member, line))).OfType<object>()] : [line], changes);
    }

    private static object? ValueOf(BodyMember member, object? owner) => owner is null ? null : member.Property.GetValue(owner);

    private object? AsRead(BodyMember member, object? value) =>
        member.IsEndOfDays && value is DateOnly end ? end.AddDays(-1) : asRead is null ? value : asRead(member, value);

    // What was never said, says nothing or says no is the same: nothing.
    private static object? Normal(object? value) => value is null or "" or false || (StoredValue.AreLines(value) && StoredValue.Lines(value).Count == 0) ? null : value;

    // A record that says how it reads is one value; one that does not is read member by member.
    internal static bool IsPart(Type type) => !type.IsEnum && type.Namespace?.StartsWith("OpsSupport", StringComparison.Ordinal) == true
        && type.GetMethod(nameof(ToString), Type.EmptyTypes) is { } text && text.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false);

    private string LabelOf(BodyMember member) => texts[member.TextKey];

    // What holds from a day on is called what the table of it is called.
    private string PartLabel(string label, BodyMember member) => texts[member.TextKey] is var own && own != member.TextKey ? $"{label} · {own}" : label;
}
