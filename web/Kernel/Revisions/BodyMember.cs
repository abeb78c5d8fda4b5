using System.Reflection;
using System.Text.Json.Serialization;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Wording;

namespace OpsSupport.Kernel.Revisions;

/// <summary>A member that a body, or a part of it, says in its stored form.</summary>
public sealed record BodyMember(Type Owner, PropertyInfo Property)
{
    public string Name => Property.Name;

    public bool IsIdentity => Property.IsDefined(typeof(LineIdentityAttribute));

    /// <summary>The key of its label; what is dated is labelled alike whatever it is.</summary>
    public string TextKey => $"{TextKeys.Subject(Owner).Split('`')[0]}.{Name}";

    /// <summary>The end of a stretch of days is stored as the day after it and read as its last day.</summary>
    public bool IsEndOfDays => Name == "To" && Property.PropertyType.IsAssignableFrom(typeof(DateOnly)) && Owner.GetProperty("From") is not null;

    /// <summary>What is stored: set by whoever makes one, not worked out of the rest.</summary>
    public static IEnumerable<BodyMember> Of(Type owner)
    {
        var given = owner.GetConstructors().SelectMany(one => one.GetParameters()).Select(parameter => parameter.Name).ToHashSet();
        return owner.GetProperties(BindingFlags.Instance | BindingFlags.Public)
            .Where(one => one.GetIndexParameters().Length == 0 && !one.IsDefined(typeof(JsonIgnoreAttribute)) && (one.SetMethod?.IsPublic == true || given.Contains(one.Name)))
            .Select(one => new BodyMember(owner, one));
    }
}
