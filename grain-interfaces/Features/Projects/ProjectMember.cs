using System.Text.Json;
using System.Text.Json.Serialization;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.Projects;

/// <summary>A person who may report time on a project.</summary>
/// <param name="From">The first day; from the beginning where null.</param>
/// <param name="To">The day after the last one; until further notice where null.</param>
[GenerateSerializer, Immutable, Alias("project-member"), JsonConverter(typeof(ProjectMemberConverter))]
public sealed record ProjectMember(EmployeeNo Person, DateOnly? From = null, DateOnly? To = null)
{
    public bool Covers(DateOnly day) => (From is null || From <= day) && (To is null || day < To);
}

/// <summary>Projects stored before memberships had days name each member by nothing but the number.</summary>
internal sealed class ProjectMemberConverter : JsonConverter<ProjectMember>
{
    public override ProjectMember Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            return new(new(reader.GetString()!));
        }

        var stored = JsonSerializer.Deserialize<Stored>(ref reader, options)!;
        return new(new(stored.Person), stored.From, stored.To);
    }

    public override void Write(Utf8JsonWriter writer, ProjectMember value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, new Stored(value.Person.Value, value.From, value.To), options);

    private sealed record Stored(string Person, DateOnly? From, DateOnly? To);
}
