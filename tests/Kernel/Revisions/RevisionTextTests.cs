using Microsoft.Extensions.DependencyInjection;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Wording;

namespace OpsSupport.Kernel.Revisions;

/// <summary>Whatever changes in a document has a name that people know.</summary>
public sealed class RevisionTextTests
{
    [Fact]
    public void Every_member_of_a_body_has_a_label()
    {
        using var services = new ServiceCollection().AddSingleton<ITexts, ResourceTexts>().AddPortalModules().BuildServiceProvider();
        var texts = services.GetRequiredService<ITexts>();
        var bodies = services.GetServices<DocumentUi>().Select(ui => BodyOf(ui.GetType())).OfType<Type>();

        // What a loan's claims hold of it is told in a sentence each.
        Assert.Equal([], bodies.SelectMany(body => MembersUnder(body, [typeof(Guards.Holding)])).Select(member => member.TextKey).Where(key => texts[key] == key).Distinct().Order(StringComparer.Ordinal));
    }

    private static Type? BodyOf(Type? ui) => ui?.IsGenericType == true ? ui.GetGenericArguments()[0] : ui is null ? null : BodyOf(ui.BaseType);

    private static IEnumerable<BodyMember> MembersUnder(Type type, HashSet<Type> seen) =>
        !seen.Add(type) ? [] : BodyMember.Of(type).SelectMany(member => PartOf(member.Property.PropertyType) is { } part ? MembersUnder(part, seen).Prepend(member) : [member]);

    private static Type? PartOf(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() != typeof(Values.Dated<>) ? PartOf(type.GetGenericArguments()[0])
        : BodyDifference.IsPart(type) ? type : null;
}
