using System.Collections.Immutable;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Cluster;

/// <summary>A form of the portal that was filled in once: however often it is sent, it is the same operation.</summary>
/// <param name="Page">Where it is shown.</param>
/// <param name="Action">Where it is sent.</param>
/// <param name="Onward">How the address begins that a success leads to.</param>
internal sealed record FilledForm(string Page, string Action, string Onward, Guid Operation, ImmutableArray<(string Name, string Value)> Fields)
{
    /// <summary>A new master or a change of one.</summary>
    /// <param name="version">The version of the master that was seen; 0 for a new one.</param>
    public static FilledForm Master(string slug, string code, int version, params (string Name, string Value)[] fields)
    {
        var operation = Guid.CreateVersion7();
        var page = version == 0 ? $"/{slug}/new" : $"/{slug}/{code}/edit";
        return new(page, page, $"/{slug}/{code}", operation, [("operation", $"{operation}"), ("version", $"{version}"), ("Form.Code", code), .. fields]);
    }

    /// <summary>What a person did on a day that he has said nothing about yet.</summary>
    public static FilledForm Time(DateOnly day, string project, Hours hours)
    {
        var operation = Guid.CreateVersion7();
        return new($"/time?day={day:yyyy-MM-dd}", "/time", $"/time?day={day:yyyy-MM-dd}", operation,
        [
            ("Form.Operation", $"{operation}"), ("Form.Day", $"{day:yyyy-MM-dd}"), ("Form.Version", "0"),
            ("Form.Entries[0].Project", project), ("Form.Entries[0].Hours", $"{hours}"),
        ]);
    }
}
