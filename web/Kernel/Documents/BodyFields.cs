using System.Collections;
using System.Reflection;
using OpsSupport.Kernel.Wording;

namespace OpsSupport.Kernel.Documents;

/// <summary>The members of a body with their labels: how a document is shown whose module has no view of its own.</summary>
public static class BodyFields
{
    public static IEnumerable<(string Label, object? Value)> Of(object body, ITexts texts) =>
        from property in body.GetType().GetProperties(BindingFlags.Instance | BindingFlags.Public)
        where property.GetIndexParameters().Length == 0 && !IsCollection(property.PropertyType)
        select (texts[TextKeys.OfField(body.GetType(), property.Name)], property.GetValue(body));

    // Lines need a table, and a table needs somebody who knows what they mean.
    private static bool IsCollection(Type type) => type != typeof(string) && type.IsAssignableTo(typeof(IEnumerable));
}
